import { getModelInfo, listModelFiles, loadServingExample, type ModelInfo, type SavedFile } from "@tsfunc/mlflow";
import { count } from "../../output/count.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { signatureTable } from "./signature-table.ts";
import { sizeText } from "./size-text.ts";

const SHOWN_EXAMPLE = 1000;

/**
 * Shows what a saved model says of itself. None of its code runs.
 *
 * @param uris The URI of the model.
 * @param options `json`.
 * @param terminal Where it goes to.
 */
export async function runInspect(
  uris: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const info = await getModelInfo(uris[0] ?? "");
  const files = await listModelFiles(info.modelUri);
  const isSaved = info.savedInputExampleInfo?.serving_input_path !== undefined;
  const example = isSaved ? await loadServingExample(info.modelUri) : null;
  if (options.json === true) terminal.printJson({ ...info, example, files });
  else terminal.print(description(info, { files, example }, terminal));
  return 0;
}

interface Found {
  readonly files: readonly SavedFile[];
  readonly example: string | null;
}

function description(info: ModelInfo, { files, example }: Found, { printed }: Terminal): string {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const facts: readonly (readonly [string, string | null])[] = [
    ["model", info.modelUri],
    ["name", nameOf(info)],
    ["saved", info.utcTimeCreated === null ? null : `${info.utcTimeCreated.replace(/\.\d+$/, "")} UTC`],
    ["mlflow", info.mlflowVersion],
    ["flavors", Object.keys(info.flavors).join(", ")],
    ["made with", madeWith(info)],
    ["run", info.runId],
    ["model id", info.modelId],
    ["uuid", info.modelUuid],
    ["size", `${sizeText(total)} in ${count(files.length, "file")}`],
    ["variables", info.envVars.join(", ") || null],
    ["metadata", info.metadata === null ? null : JSON.stringify(info.metadata)],
    ["integrity", info.integrity],
    ["signature", signatureOrigin(info)],
  ];
  const lines = facts.flatMap(([name, fact]) => (fact === null ? [] : [`${printed.faint(name.padEnd(9))}  ${fact}`]));
  const table = info.signature === null ? [] : ["", signatureTable(info.signature, printed)];
  const shown = example === null ? [] : ["", printed.strong("example"), `  ${shortened(example)}`];
  return [...lines, ...table, ...shown].join("\n");
}

function nameOf({ flavors, artifactPath }: ModelInfo): string | null {
  const name = flavors.tsfunc?.name;
  return typeof name === "string" ? name : artifactPath;
}

function madeWith({ flavors }: ModelInfo): string | null {
  const versions = flavors.tsfunc?.versions ?? { python: flavors.python_function?.python_version };
  const known = Object.entries(versions as object).filter(([, version]) => typeof version === "string");
  return known.map(([program, version]) => `${program} ${version}`).join(", ") || null;
}

function signatureOrigin({ signature, isSignatureFromTypeHint, typeHintFromExample }: ModelInfo): string {
  if (signature === null) return "none";
  if (isSignatureFromTypeHint) return "from the types of predict";
  return typeHintFromExample ? "from the input example" : "given, or inferred from an example";
}

function shortened(text: string): string {
  const all = text.trim().replaceAll("\n", "\n  ");
  return all.length <= SHOWN_EXAMPLE ? all : `${all.slice(0, SHOWN_EXAMPLE)} … (${all.length} characters)`;
}
