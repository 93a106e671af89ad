import type { Constraints } from "@tsfunc/runtime/descriptor";

/** Of two bounds the narrower one counts; of all else there can be only one. */
const NARROWER: Readonly<Record<string, (one: number, other: number) => number>> = {
  minimum: Math.max,
  exclusiveMinimum: Math.max,
  minLength: Math.max,
  minItems: Math.max,
  maximum: Math.min,
  exclusiveMaximum: Math.min,
  maxLength: Math.min,
  maxItems: Math.min,
};

/**
 * Combines constraints of which both hold.
 *
 * @param given Constraints.
 * @param added Further ones.
 * @param onConflict Called with what is asked for by both and cannot be combined; `given` is kept then.
 * @returns Constraints that ask for both.
 */
export function combineConstraints(
  given: Constraints,
  added: Constraints,
  onConflict: (given: string, added: string) => void,
): Constraints {
  const known = new Map<string, unknown>(Object.entries(given));
  const combined = Object.entries(added).map(([name, asked]) => {
    const earlier = known.get(name);
    const narrower = NARROWER[name];
    if (earlier === undefined || earlier === asked) return [name, asked];
    if (narrower !== undefined) return [name, narrower(Number(earlier), Number(asked))];
    onConflict(String(earlier), String(asked));
    return [name, earlier];
  });
  return { ...given, ...Object.fromEntries(combined) };
}
