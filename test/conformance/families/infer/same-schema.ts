import { ModelSignature, type Schema } from "@tsfunc/runtime/signature";

/** What was recorded of a schema, or of a signature. */
export interface RecordedResult {
  readonly to_json?: string;
  readonly repr?: string;
  readonly to_dict?: Readonly<Record<"inputs" | "outputs" | "params", string | null>>;
}

/**
 * The recorded result as text.
 *
 * @param recorded What was recorded.
 * @returns The JSON of the schema and what it shows as, or the JSON of each part of the signature; positions in the place of names are names.
 */
export function recordedText({ to_json: json, repr, to_dict: parts }: RecordedResult): string {
  if (parts) return namesAsText(joinParts(parts));
  return `${namesAsText(json ?? "")}\n${repr?.replace(/(^\[|, )(\d+): /g, "$1'$2': ")}`;
}

/**
 * Our result as text.
 *
 * @param result What we inferred.
 * @returns The same as {@link recordedText}.
 */
export function inferredText(result: Schema | ModelSignature): string {
  return result instanceof ModelSignature ? joinParts(result.toDict()) : `${result.toJsonText()}\n${result}`;
}

function joinParts({ inputs, outputs, params }: NonNullable<RecordedResult["to_dict"]>): string {
  return [inputs, outputs, params].join("\n");
}

function namesAsText(json: string): string {
  return json.replace(/"name": (\d+)/g, '"name": "$1"');
}
