import { getModelInfo, loadServingExample, validateServingInput } from "@tsfunc/mlflow";
import { isTsfuncError } from "@tsfunc/runtime/errors";
import { inputText } from "../../config/input-text.ts";
import { jsonText } from "../../output/json-text.ts";
import { reportError } from "../../output/report-error.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";

/** What keeps a model from being loaded is no finding about the request. */
const NOT_LOADED = /^TF40[12]/;

/**
 * Predicts with the body of a request.
 *
 * @param uris The URI of the model.
 * @param options `input`, `json`.
 * @param terminal Where the predictions go to.
 * @returns 1 when the model refuses the request, or fails.
 */
export async function runValidate(
  uris: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const [uri = ""] = uris;
  await getModelInfo(uri);
  const body = options.input === undefined ? await loadServingExample(uri) : await inputText(String(options.input));
  try {
    const predictions = await validateServingInput(uri, body);
    terminal.print(jsonText({ predictions }));
    return 0;
  } catch (error) {
    if (isTsfuncError(error) && NOT_LOADED.test(error.code)) throw error;
    reportError(error, options.json === true, terminal);
    return 1;
  }
}
