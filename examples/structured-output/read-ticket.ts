import { schemaOf } from "@tsfunc/runtime";
import { generateText, type LanguageModel, Output } from "ai";
import type { Ticket } from "./ticket.ts";

/** Lets a language model fill in a ticket; what it writes is validated and becomes an instance. */
export async function readTicket(model: LanguageModel, letter: string): Promise<Ticket> {
  const { output } = await generateText({
    model,
    prompt: letter,
    output: Output.object({ schema: schemaOf<Ticket>() }),
  });
  return output;
}
