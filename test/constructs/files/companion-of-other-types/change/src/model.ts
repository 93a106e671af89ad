import { pyfunc } from "@tsfunc/runtime";
import * as types from "./model.tsfunc.ts";

export class Message {
  content!: string;
  words?: number;
}

@pyfunc
@types.ChatModel
export class ChatModel {
  predict(modelInput: Message[]): string[] {
    return modelInput.map((message) => message.content);
  }
}
