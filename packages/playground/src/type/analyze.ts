import { readJson } from "@tsfunc/runtime/json";
import type { SourceAnalysis } from "./analysis.ts";

/**
 * Asks the analyzer of this server what the types of a source say.
 *
 * @param source A TypeScript module.
 * @param signal Ends the wait.
 * @throws {Error} When there is no analyzer, or it refuses the source.
 */
export async function analyze(source: string, signal: AbortSignal): Promise<SourceAnalysis> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch("analyze", { method: "POST", headers, body: JSON.stringify({ source }), signal });
  const text = await answer.text();
  if (answer.ok) return readJson(text) as unknown as SourceAnalysis;
  if (answer.status === 404) throw new Error("There is no analyzer here: `npx tsfunc playground` starts one.");
  throw new Error(messageIn(text) ?? `The analyzer answered ${answer.status}.`);
}

function messageIn(text: string): string | undefined {
  try {
    const { message } = Object(JSON.parse(text)) as { readonly message?: unknown };
    return typeof message === "string" ? message.split("\nSee docs/")[0] : undefined;
  } catch {
    return undefined;
  }
}
