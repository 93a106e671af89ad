import { getModelInfo, loadServingExample, validateServingInput } from "@tsfunc/mlflow";
import { isTsfuncError } from "@tsfunc/runtime/errors";
import { inputText } from "../../config/input-text.ts";
import { jsonText } from "../../output/json-text.ts";
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
    report(error, options.json === true, terminal);
    return 1;
  }
}

function report(error: unknown, json: boolean, terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error);
  const code = isTsfuncError(error) ? error.code : null;
  if (json) terminal.printJson({ error_code: isTsfuncError(error) ? error.errorCode : null, code, message });
  else
    terminal.say(
      `${terminal.said.error("error")} ${code === null ? "" : `${terminal.said.faint(`${code}:`)} `}${message}`,
    );
}
