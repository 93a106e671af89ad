import { withParams } from "@tsfunc/mlflow";
import { type JsonData, readJson } from "@tsfunc/runtime/json";
import { inputText } from "../../config/input-text.ts";
import { pairsOption } from "../../config/option-values.ts";
import { existingPaths } from "../../config/options.ts";
import { UsageError } from "../../output/usage-error.ts";
import type { OptionValues } from "../command.ts";

/** What a model is saved with, whether in a folder or in a tracking store. */
export interface SavingOptions {
  readonly model: string;
  readonly inputExample?: unknown;
  readonly modelConfig?: Readonly<Record<string, unknown>>;
  readonly artifacts?: Readonly<Record<string, string>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly strict: boolean;
}

/**
 * Reads the module and the options that `tsfunc build` and `tsfunc log` share.
 *
 * @param modules The arguments: the module.
 * @param options The values of the options.
 * @throws {UsageError} When a file is missing or no JSON, or a pair has no name.
 */
export async function savingOptions(modules: readonly string[], options: OptionValues): Promise<SavingOptions> {
  const [model = ""] = existingPaths(modules);
  const artifacts = pairsOption("--artifact", options.artifact);
  existingPaths(Object.values(artifacts));
  const metadata = pairsOption("--metadata", options.metadata);
  const modelConfig = await objectOption("--model-config", options.modelConfig);
  return {
    model,
    strict: options.strict === true,
    ...(Object.keys(artifacts).length > 0 && { artifacts }),
    ...(await exampleOption(options)),
    ...(modelConfig && { modelConfig }),
    ...(Object.keys(metadata).length > 0 && { metadata }),
  };
}

async function exampleOption({ inputExample, exampleParams }: OptionValues): Promise<{ inputExample?: unknown }> {
  const params = await objectOption("--example-params", exampleParams);
  if (inputExample === undefined) {
    if (params !== undefined) throw new UsageError("`--example-params` needs `--input-example <file>`.");
    return {};
  }
  const data = await jsonOption("--input-example", inputExample);
  return { inputExample: params === undefined ? data : withParams(data, params) };
}

async function objectOption(flag: string, value: unknown): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (value === undefined) return undefined;
  const data = await jsonOption(flag, value);
  if (typeof data === "object" && data !== null && !Array.isArray(data))
    return data as Readonly<Record<string, unknown>>;
  throw new UsageError(`\`${flag}\` is a JSON object; \`${value}\` has something else.`);
}

/** Integers beyond 2^53 become bigints. */
async function jsonOption(flag: string, value: unknown): Promise<JsonData> {
  const text = await inputText(String(value));
  try {
    return readJson(text);
  } catch (error) {
    throw new UsageError(`\`${flag}\` is a file of JSON, and \`${value}\` is none: ${(error as Error).message}`);
  }
}
