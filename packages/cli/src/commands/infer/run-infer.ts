import { isTsfuncError } from "@tsfunc/runtime/errors";
import { ModelSignature, type Schema } from "@tsfunc/runtime/signature";
import { STDIN } from "../../config/input-text.ts";
import { choiceOption } from "../../config/options.ts";
import { deliver, outputOptions } from "../../config/output-file.ts";
import { DataError } from "../../data/data-error.ts";
import { dataFormat } from "../../data/data-format.ts";
import { grouped } from "../../output/grouped.ts";
import type { Styles } from "../../output/styles.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { signatureTable } from "../inspect/signature-table.ts";
import { inferFile } from "./infer-file.ts";
import { type InferSource, textChunks } from "./infer-source.ts";
import { rowSource } from "./row-source.ts";

const FORMATS = ["text", "json", "typescript"] as const;

/**
 * Infers the signature of data.
 *
 * @param files The file.
 * @param options `format`, `from`, `name`, `output`, `json`.
 * @param terminal Where the signature goes to.
 * @returns 1 when no signature can be inferred from the data.
 */
export async function runInfer(files: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const [file = ""] = files;
  const from = dataFormat(file, options.from);
  const format = options.json === true ? "json" : (choiceOption("--format", options.format, FORMATS) ?? "text");
  const source: InferSource = {
    text: () => textChunks(file),
    name: file === STDIN ? "standard input" : file,
    onProgress: (records) => terminal.progress(`Reading: ${grouped(records)} records`),
    onWarning: ({ message }) => terminal.say(`${terminal.said.warning("warning")} ${message}`),
  };
  try {
    const schema = await inferFile(file, from, source);
    const text = shown(schema, format, { name: String(options.name ?? "Row"), styles: terminal.printed });
    return await deliver(`${text}\n`, { ...outputOptions(options), json: false }, terminal);
  } catch (error) {
    if (!isTsfuncError(error) && !(error instanceof DataError)) throw error;
    terminal.say(`${terminal.said.error("error")} ${error.message}`);
    return 1;
  }
}

interface Shown {
  readonly name: string;
  readonly styles: Styles;
}

function shown(schema: Schema, format: (typeof FORMATS)[number], { name, styles }: Shown): string {
  if (format === "json") return JSON.stringify({ inputs: schema.toDict() }, null, 2);
  if (format === "typescript") return rowSource(schema, name).trimEnd();
  return signatureTable(new ModelSignature({ inputs: schema }), styles)
    .split("\n")
    .slice(1, -2)
    .join("\n");
}
