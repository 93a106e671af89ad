import { type ModelPart, typeOfPart } from "@tsfunc/runtime/descriptor";
import { JSON_SCHEMA_TARGETS, jsonSchemaFromDescriptor } from "@tsfunc/runtime/json-schema";
import { choiceOption } from "../../config/options.ts";
import { deliver, outputOptions } from "../../config/output-file.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { type ExportedModel, exportedModel } from "./exported-model.ts";
import { openApiDocument } from "./open-api.ts";

const FORMATS = ["json-schema", "openapi", "zod"] as const;
const PARTS = ["input", "element", "output", "params"] as const;

/**
 * Writes the types of a model elsewhere.
 *
 * @param sources The URI of a saved model, or a source file.
 * @param options `format`, `part`, `target`, `zod`, `model`, `output`, `check`, `json`.
 * @param terminal Where the text goes to when no file is named.
 * @returns 1 when the types cannot be used, or `check` finds another file than would be written.
 */
export async function runExport(
  sources: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const write = writerOf(options);
  const output = outputOptions(options);
  const model = await exportedModel(sources[0] ?? "", options.model, terminal);
  return model === null ? 1 : await deliver(`${await write(model)}\n`, output, terminal);
}

type Write = (model: ExportedModel) => Promise<string> | string;

/** Reads the options first, so that wrong ones are told before anything is read. */
function writerOf(options: OptionValues): Write {
  const format = choiceOption("--format", options.format, FORMATS) ?? "json-schema";
  const part = choiceOption("--part", options.part, PARTS) ?? "input";
  const target = choiceOption("--target", options.target, JSON_SCHEMA_TARGETS) ?? "draft-2020-12";
  const zod = choiceOption("--zod", options.zod, ["4", "3"] as const) ?? "4";
  if (format === "zod") return (model) => zodModule(model, zod === "3" ? 3 : 4);
  if (format === "openapi") return (model) => text(openApiDocument(model));
  return ({ name, descriptor }) => {
    const root = typeOfPart(descriptor, part);
    if (root === null) throw new UsageError(`\`${name}\` says nothing of its ${part}.`);
    const side = part === "output" ? "output" : "input";
    return text(jsonSchemaFromDescriptor({ version: 1, root, definitions: descriptor.definitions }, { target, side }));
  };
}

async function zodModule({ descriptor }: ExportedModel, version: 3 | 4): Promise<string> {
  const { zodSourceFromDescriptor } = await import("@tsfunc/runtime/zod");
  const parts: readonly ModelPart[] = ["input", "output", "params"];
  const types = parts.flatMap((part) => {
    const type = typeOfPart(descriptor, part);
    return type === null ? [] : [[part, type] as const];
  });
  const source = { types: Object.fromEntries(types), definitions: descriptor.definitions };
  return zodSourceFromDescriptor(source, { version }).trimEnd();
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? Number(one) : one), 2);
}
