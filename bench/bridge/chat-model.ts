import { pyfunc } from "@tsfunc/runtime";

export class Message {
  role!: string;
  content!: string;
}

@pyfunc
export default class ChatModel {
  predict(modelInput: Message[]): string[] {
    return modelInput.map(({ role, content }) => `${role}: ${content}`);
  }
}
