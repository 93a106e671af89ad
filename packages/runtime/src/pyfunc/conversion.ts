import type { RootConverter } from "../convert/converter.ts";
import type { Formats } from "../convert/formats.ts";
import type { Outcome } from "../convert/outcome.ts";
import { isRefused, type Stop } from "../convert/stop.ts";
import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import { FAIL } from "../primitive/fail.ts";
import { interpretSafely, refusalError } from "./interpret-or-throw.ts";
import type { Conversion } from "./model.ts";
import type { ModelConverters } from "./model-converters.ts";
import { isStackOverflow } from "./stack-overflow.ts";

/** Hands a value on as it is: what is not typed is not validated. */
export const asGiven = (value: unknown): unknown => value;

const ERROR_CODES = { input: "TF2100", params: "TF2101" } as const;

/** What of the metadata says how arguments are converted. */
interface Convertible {
  readonly descriptor: Pick<ModelDescriptor, "input" | "params" | "definitions">;
  readonly formats?: Formats | undefined;
}

/**
 * The conversion of one typed argument: the emitted converter, and the interpreter where that is missing or refuses.
 *
 * @param part Which argument.
 * @param metadata What the compiler plugin emitted.
 * @param converters Gives the emitted converters; called at the first conversion.
 * @param read Makes of what was passed what is converted.
 * @returns The conversion.
 */
export function conversionOf(
  part: "input" | "params",
  metadata: Convertible,
  converters: () => ModelConverters,
  read: (given: unknown) => unknown = asGiven,
): Conversion {
  const { formats, descriptor } = metadata;
  const { definitions, [part]: type } = descriptor;
  if (type === null) {
    return asGiven;
  }
  let convert: RootConverter = (value, json) => {
    convert = converters()[part] ?? refuse;
    return convert(value, json);
  };
  const interpretFrom = (refused: typeof FAIL | Stop, value: unknown, json: boolean): Outcome => {
    const interruption = refused === FAIL ? undefined : { stop: refused, convert };
    const { classes, validators, objects } = converters();
    return interpretSafely(type, value, { definitions, classes, formats, validators, objects, interruption, json });
  };
  return (given, json) => {
    const value = read(given);
    const converted = convertSafely(convert, value, json);
    if (!isRefused(converted)) {
      return converted;
    }
    const outcome = interpretFrom(converted, value, json);
    if (outcome.ok) {
      return outcome.value;
    }
    throw refusalError(ERROR_CODES[part], type, outcome, definitions);
  };
}

/**
 * Makes a conversion leave `undefined` alone.
 *
 * @param conversion The conversion of a value that is there.
 * @returns One for a value that may be absent.
 */
export function unlessAbsent(conversion: Conversion): Conversion {
  return (value, json) => (value === undefined ? undefined : conversion(value, json));
}

const refuse: RootConverter = () => FAIL;

function convertSafely(convert: RootConverter, value: unknown, json: boolean): unknown {
  try {
    return convert(value, json);
  } catch (error) {
    if (isStackOverflow(error)) {
      return FAIL;
    }
    throw error;
  }
}
