import { inferSignature } from "@tsfunc/runtime/infer";
import { readJson } from "@tsfunc/runtime/json";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { messageOf } from "../signature/message-of.ts";
import { type DataFormat, readData } from "./read-data.ts";
import { withTensors } from "./with-tensors.ts";

/** Examples as they were typed. */
export interface ExampleTexts {
  readonly format: DataFormat;
  readonly input: string;
  /** JSON; empty for none, as `params`. */
  readonly output: string;
  readonly params: string;
}

/** The field that a problem belongs to. */
export type ExampleField = "input" | "output" | "params";

/** What was inferred. */
export interface Inferred {
  /** Null where something cannot be read or has no type. */
  readonly signature: ModelSignature | null;
  readonly problems: Readonly<Partial<Record<ExampleField, string>>>;
  readonly warnings: readonly string[];
}

/**
 * Infers a signature from what was typed, in this browser.
 *
 * @param texts The examples.
 */
export function inferFromTexts({ format, input, output, params }: ExampleTexts): Inferred {
  const problems: Partial<Record<ExampleField, string>> = {};
  const read = (field: ExampleField, text: string, reader: (text: string) => unknown): unknown => {
    if (text.trim() === "") return undefined;
    try {
      return reader(text);
    } catch (error) {
      problems[field] = messageOf(error);
      return undefined;
    }
  };
  const examples = [
    read("input", input, (text) => readData(text, format)),
    read("output", output, (text) => withTensors(readJson(text))),
    read("params", params, readJson),
  ] as const;
  if (Object.keys(problems).length > 0) return { signature: null, problems, warnings: [] };
  return inferred(examples);
}

type Examples = readonly [input: unknown, output: unknown, params: unknown];

function inferred(examples: Examples): Inferred {
  const warnings: string[] = [];
  try {
    const signature = inferSignature(...examples, {
      onWarning: ({ message }) => warnings.push(messageOf({ message })),
    });
    return { signature, problems: {}, warnings };
  } catch (error) {
    // Data whose type cannot be told are of any type; params are not, and there has to be something.
    const field = examples[2] === undefined ? "input" : "params";
    return { signature: null, problems: { [field]: messageOf(error) }, warnings: [] };
  }
}
