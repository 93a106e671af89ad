import { pyfunc } from "@tsfunc/runtime";

export class Message {
  content!: string;
}

@pyfunc
export class ChatModel {
  predict(modelInput: Message[]): string[] {
    return modelInput.map((message) => message.content);
  }
}
