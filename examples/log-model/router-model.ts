import { type ModelContext, pyfunc } from "@tsfunc/runtime";

/** What a customer has written. */
export class Ticket {
  subject!: string;
  body = "";
}

export type Team = "billing" | "shipping" | "other";

/** Sends tickets to the team whose words they have. */
@pyfunc
export default class RouterModel {
  words: Record<string, string[]> = {};

  /** The words are what the model is configured by. */
  loadContext({ modelConfig }: ModelContext): void {
    this.words = modelConfig as Record<string, string[]>;
  }

  predict(modelInput: Ticket[]): Team[] {
    return modelInput.map(({ subject, body }) => {
      const text = `${subject} ${body}`.toLowerCase();
      const [team] = Object.entries(this.words).find(([, words]) => words.some((word) => text.includes(word))) ?? [];
      return team === "billing" || team === "shipping" ? team : "other";
    });
  }
}
