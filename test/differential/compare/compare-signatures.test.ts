import { type ChangeImpact, type ChangeKind, compareSignatures } from "@tsfunc/runtime/compare";
import { ModelSignature, type Schema } from "@tsfunc/runtime/signature";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS } from "./column-cases.ts";
import { CONTAINERS } from "./container-cases.ts";
import { LAYOUTS } from "./layout-cases.ts";
import { named, unnamed } from "./notation.ts";
import { OUTPUTS } from "./output-cases.ts";
import { PARAMS } from "./param-cases.ts";
import { randomSignatures } from "./random-signatures.ts";
import { whatBecomes } from "./what-becomes.ts";

const PARTS = [
  ["inputs", [...COLUMNS, ...CONTAINERS, ...LAYOUTS]],
  ["outputs", OUTPUTS],
  ["params", PARAMS],
] as const;

/** A row of the tables, as `test.each` takes it. */
type Row = [title: string, before: Schema, after: Schema, kind: ChangeKind, impact: ChangeImpact, path?: string];

describe.each(PARTS)("%s:", (part, cases) => {
  test.each(cases.map((one) => [...one]) as Row[])("%s", (_, was, is, kind, impact, path = "") => {
    const [before, after] = [new ModelSignature({ [part]: was }), new ModelSignature({ [part]: is })];
    const { changes, impact: overall } = compareSignatures(before, after);
    const found = changes.filter((change) => change.kind !== "default-changed" || change.kind === kind);
    expect(found).toEqual([expect.objectContaining({ part, path, kind, impact })]);
    const fates = whatBecomes(part, before, after);
    expect(fates, JSON.stringify(fates)).toMatchObject({ impact: overall });
  });
});

test("more than twenty kinds of change are held to what becomes of data", () => {
  const kinds = PARTS.flatMap(([part, cases]) => cases.map(([, , , kind, impact]) => `${part} ${kind} ${impact}`));
  expect(new Set(kinds).size).toBeGreaterThan(30);
});

test("names that are dropped from columns of one type refuse nobody", () => {
  const before = new ModelSignature({ inputs: named({ a: "long", b: "long" }) });
  const after = new ModelSignature({ inputs: unnamed("long", "long") });
  expect(compareSignatures(before, after)).toMatchObject({ impact: "risky", changes: [{ kind: "names-removed" }] });
  expect(whatBecomes("inputs", before, after).refused).toBe(0);
});

test.each(["inputs", "outputs"] as const)(
  "random %s: what is called safe loses nothing, what is called risky is not refused",
  (part) => {
    const counts = { safe: 0, risky: 0, breaking: 0 };
    fc.assert(
      fc.property(randomSignatures(part), ({ before, after }) => {
        const { impact } = compareSignatures(before, after);
        counts[impact]++;
        if (impact === "breaking") return;
        const fates = whatBecomes(part, before, after, 20);
        expect(fates.refused).toBe(0);
        if (impact === "safe") expect(fates.changed).toBe(0);
      }),
      { numRuns: 600, seed: 7 },
    );
    expect(Math.min(counts.safe, counts.breaking)).toBeGreaterThan(60);
  },
);
