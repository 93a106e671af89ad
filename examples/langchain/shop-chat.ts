import { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { AIMessage, type BaseMessage } from "@langchain/core/messages";
import type { ChatResult } from "@langchain/core/outputs";

/** What it knows, by what is asked for. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/\b(return|refund)/i, "Send it back within 30 days."],
  [/\b(deliver|ship)/i, "It takes three days."],
];

/** Stands for the chat model of a provider: it needs no network, and answers the same each time. */
export class ShopChat extends BaseChatModel {
  _llmType(): string {
    return "shop";
  }

  async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    const [system, question] = messages.map((message) => message.text);
    const [, answer] = ANSWERS.find(([asked]) => asked.test(question ?? "")) ?? [];
    const text = `${system?.replace(/^You sell /, "About our ")} ${answer ?? "I do not know."}`;
    return { generations: [{ text, message: new AIMessage(text) }] };
  }
}
