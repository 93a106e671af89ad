import { inspect, isDeepStrictEqual } from "node:util";
import { type Issue, ValidationError } from "@tsfunc/runtime";
import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { EmittedConverters } from "@tsfunc/runtime/injected";
import { convertInput } from "../../packages/runtime/src/pyfunc/convert-input.ts";
import { type Fixture, modelOf } from "./fixture.ts";
import { Random } from "./random.ts";
import { randomValue } from "./random-value.ts";
import { RecordedConverters } from "./recorded-converters.ts";

/** What came of comparing two converters on many values. */
export interface Comparison {
  readonly values: number;
  /** How often the emitted converter ran. */
  readonly emittedRuns: number;
  /** How many of the values both accepted. */
  readonly accepted: number;
  /** How often each issue code was reported. */
  readonly codes: ReadonlyMap<string, number>;
  /** The first values on which the two disagree, described. */
  readonly disagreements: readonly string[];
}

/** How one model takes a value. */
type Conversion = { readonly value: unknown } | { readonly error: ValidationError };

/** Gives seeded random values to a model with emitted converters and to one that is interpreted. */
export function compareConverters(
  fixture: Fixture,
  convert: EmittedConverters,
  values: number,
  seed: number,
): Comparison {
  const recorded = new RecordedConverters(convert);
  const [emitted, interpreted] = [modelOf(fixture, recorded.convert), modelOf(fixture)];
  const random = new Random(seed);
  const codes = new Map<string, number>();
  const disagreements: string[] = [];
  let accepted = 0;
  for (let index = 0; index < values && disagreements.length < 5; index++) {
    const json = random.chance(0.5);
    const value = modelInput(fixture, random, json);
    const [fast, slow] = [conversionBy(emitted, value, json), conversionBy(interpreted, value, json)];
    if ("value" in slow) accepted++;
    else countCodes(slow.error.issues, codes);
    if (!isSame(fast, slow) || recorded.refused !== "error" in slow)
      disagreements.push(`seed ${seed}, value ${index}: ${inspect(fast)} and ${inspect(slow)}`);
  }
  return { values, emittedRuns: recorded.runs, accepted, codes, disagreements };
}

function conversionBy(model: object, value: unknown, json: boolean): Conversion {
  try {
    return { value: convertInput(model, value, { json }) };
  } catch (error) {
    if (error instanceof ValidationError) return { error };
    throw error;
  }
}

/** The same value, or the same issues in the same words. */
function isSame(a: Conversion, b: Conversion): boolean {
  if ("value" in a && "value" in b) return isDeepStrictEqual(a.value, b.value);
  if ("value" in a || "value" in b) return false;
  return isDeepStrictEqual(a.error.issues, b.error.issues) && a.error.message === b.error.message;
}

/** Half of the inputs are right throughout; the others have something wrong in them. Now and then one is nested very deeply. */
function modelInput(fixture: Fixture, random: Random, json: boolean): unknown {
  const { definitions, input } = fixture.descriptor;
  const wrong = random.chance(0.55) ? 0 : random.pick([0.02, 0.1, 0.4]);
  const options = { definitions, classes: fixture.classes, random, wrong, json, levels: 4 };
  const value = randomValue(input as TypeDescriptor, options);
  return fixture.name === "tree" && random.chance(0.05) ? [deepTree(random.integer(490, 510))] : value;
}

/** A tree of so many levels. */
function deepTree(levels: number): object {
  let tree: object = { label: "leaf" };
  for (let level = 1; level < levels; level++) tree = { label: "node", left: tree };
  return tree;
}

function countCodes(issues: readonly Issue[], codes: Map<string, number>): void {
  for (const { code, branches } of issues) {
    codes.set(code, (codes.get(code) ?? 0) + 1);
    for (const branch of branches ?? []) countCodes(branch, codes);
  }
}
