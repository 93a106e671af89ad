import { loadModel } from "@tsfunc/mlflow";
import { servingInput } from "@tsfunc/mlflow/serving";
import { enforceParams } from "@tsfunc/runtime/enforce";
import { isTsfuncError, type OnWarning } from "@tsfunc/runtime/errors";
import { readJson } from "@tsfunc/runtime/json";
import { inputText } from "../../config/input-text.ts";
import { jsonText } from "../../output/json-text.ts";
import { talkToStderr } from "../../output/talk-to-stderr.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode } from "../command.ts";

/** A JSON value that is predicted for. */
export interface ValueSettings {
  readonly uri: string;
  readonly file: string;
  readonly params: Readonly<Record<string, unknown>> | undefined;
  readonly json: boolean;
}

/** Keys of which the body of a request to a scoring server has one. */
const BODY_KEYS = ["inputs", "instances", "dataframe_split", "dataframe_records"];

/**
 * Predicts for a model input, or for the body of a request to a scoring server.
 *
 * @param settings The model, and the file.
 * @param terminal Where the prediction goes to.
 * @returns 1 when the model refuses it, or fails.
 * @throws {TsfuncError} When there is no such model, or it has other params.
 */
export async function predictValue(settings: ValueSettings, terminal: Terminal): Promise<ExitCode> {
  const onWarning: OnWarning = ({ message }) => terminal.warn(message);
  const text = await inputText(settings.file);
  talkToStderr();
  const model = await loadModel(settings.uri, { onWarning });
  const { signature, isSignatureFromTypeHint: isFromTypes } = model.metadata;
  enforceParams(settings.params, signature?.params, { onWarning });
  try {
    const value: unknown = readJson(text);
    const { data, params } = isBody(value)
      ? servingInput(value, { signature, isFromTypes })
      : { data: value, params: undefined };
    const given = params === undefined ? settings.params : { ...params, ...settings.params };
    const predictions = await model.predict(data, given, { source: "json" });
    terminal.print(jsonText(isBody(value) ? { predictions } : predictions));
    return 0;
  } catch (error) {
    reportError(error, settings.json, terminal);
    return 1;
  }
}

function isBody(value: unknown): value is object {
  return typeof value === "object" && value !== null && BODY_KEYS.some((key) => Object.hasOwn(value, key));
}

function reportError(error: unknown, json: boolean, terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error);
  const [code, errorCode] = isTsfuncError(error) ? [error.code, error.errorCode] : [null, null];
  if (json) terminal.printJson({ error_code: errorCode, code, message });
  else
    terminal.say(
      `${terminal.said.error("error")} ${code === null ? "" : `${terminal.said.faint(`${code}:`)} `}${message}`,
    );
}
