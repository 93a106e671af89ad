import type { Descriptor } from "@tsfunc/runtime/descriptor";
import { inJson } from "../../converters/json-value.ts";
import type { Random } from "../../converters/random.ts";
import { randomValue } from "../../converters/random-value.ts";

/**
 * A random value as parsed from JSON text: half of them are right throughout. Undefined where JSON cannot hold what came up. Keys `__proto__`
 * are left out, which records of zod 4 pass over.
 */
export function jsonValue({ root, definitions }: Descriptor, random: Random): unknown {
  const wrong = random.chance(0.5) ? 0 : random.pick([0.02, 0.1, 0.4]);
  const value = randomValue(root, { definitions, classes: {}, random, wrong, json: true, levels: 4 });
  const text = JSON.stringify(value, (name, inner) => (name === "__proto__" ? undefined : inJson(inner)));
  return text === undefined ? undefined : JSON.parse(text);
}
