import { isDeepStrictEqual } from "node:util";
import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Converter } from "../../packages/runtime/src/convert/converter.ts";
import { interpret } from "../../packages/runtime/src/convert/interpret.ts";
import type { Issue } from "../../packages/runtime/src/errors/issue.ts";
import { FAIL } from "../../packages/runtime/src/primitive/fail.ts";
import type { Fixture } from "./fixture.ts";
import { Random } from "./random.ts";
import { randomValue } from "./random-value.ts";

/** What came of comparing two converters on many values. */
export interface Comparison {
  readonly values: number;
  /** How many of the values both accepted. */
  readonly accepted: number;
  /** How often each issue code was reported. */
  readonly codes: ReadonlyMap<string, number>;
  /** The first values on which the two disagree, described. */
  readonly disagreements: readonly string[];
}

/** Converts seeded random values by the emitted converter and by the interpreter. */
export function compareConverters(fixture: Fixture, emitted: Converter, values: number, seed: number): Comparison {
  const random = new Random(seed);
  const codes = new Map<string, number>();
  const disagreements: string[] = [];
  let accepted = 0;
  for (let index = 0; index < values && disagreements.length < 5; index++) {
    const json = random.chance(0.5);
    const value = modelInput(fixture, random, json);
    const fast = emitted(value, json);
    const slow = interpret(fixture.descriptor.input as TypeDescriptor, value, {
      ...fixture.descriptor,
      classes: fixture.classes,
      json,
    });
    if (slow.ok) accepted++;
    else countCodes(slow.issues, codes);
    if (!(slow.ok ? isDeepStrictEqual(fast, slow.value) : fast === FAIL)) {
      disagreements.push(`seed ${seed}, value ${index}: the interpreter ${slow.ok ? "accepts" : "refuses"}`);
    }
  }
  return { values, accepted, codes, disagreements };
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
