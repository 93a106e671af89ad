import { pyfunc } from "@tsfunc/runtime";
import type { ChatRequest } from "./chat-request.ts";

@pyfunc
export default class ChatModel {
  /** Answers with the last message, its number of words, and what the model had at hand. */
  predict(modelInput: ChatRequest[]): string[] {
    return modelInput.map(({ messages, tools, temperature }) => {
      const last = messages.at(-1);
      const answer = last === undefined ? "(no message)" : `${last} (${last.words} words)`;
      return `${answer} | ${tools?.length ?? 0} tools, temperature ${temperature}`;
    });
  }
}
