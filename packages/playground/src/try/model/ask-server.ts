import { readJson } from "@tsfunc/runtime/json";
import { type ServedModel, servedModel } from "./served-model.ts";

/** What came of asking a server for its model. */
export type Asked =
  | { readonly status: "asking" }
  | { readonly status: "no-model" }
  | { readonly status: "needs-token" }
  | { readonly status: "failed"; readonly problem: string }
  | { readonly status: "served"; readonly model: ServedModel };

/**
 * Asks the server of this page for its model.
 *
 * @param headers What the server wants with every request, such as a token.
 */
export async function askServer(headers: Readonly<Record<string, string>>): Promise<Asked> {
  try {
    const answers = await Promise.all(["signature", "openapi.json"].map((path) => fetch(path, { headers })));
    const failed = answers.find(({ ok }) => !ok);
    if (failed !== undefined) return refusal(failed);
    const [signature, document] = await Promise.all(answers.map(async (answer) => readJson(await answer.text())));
    return { status: "served", model: servedModel(signature, document) };
  } catch (error) {
    return { status: "failed", problem: error instanceof Error ? error.message : String(error) };
  }
}

function refusal({ status, statusText }: Response): Asked {
  if (status === 404) return { status: "no-model" };
  if (status === 401) return { status: "needs-token" };
  return { status: "failed", problem: `The server answered ${status} ${statusText}`.trim() };
}
