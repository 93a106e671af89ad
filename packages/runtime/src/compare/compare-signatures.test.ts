import { expect, test } from "vitest";
import { ColSpec } from "../signature/col-spec.ts";
import type { DataTypeName } from "../signature/data-type.ts";
import { ModelSignature } from "../signature/model-signature.ts";
import { ParamSchema } from "../signature/param-schema.ts";
import { ParamSpec } from "../signature/param-spec.ts";
import { Schema } from "../signature/schema.ts";
import { TensorSpec } from "../signature/tensor-spec.ts";
import { compareSignatures } from "./compare-signatures.ts";

const named = (types: Record<string, DataTypeName>): Schema =>
  new Schema(Object.entries(types).map(([name, type]) => new ColSpec(type, name)));
const text = named({ a: "string" });

test("equal signatures have no changes", () => {
  const signature = new ModelSignature({ inputs: text, params: new ParamSchema([new ParamSpec("p", "double", 1)]) });
  const same = ModelSignature.fromDict(signature.toDict());
  expect(compareSignatures(signature, same)).toEqual({ impact: "safe", changes: [] });
  expect(compareSignatures(null, null)).toEqual({ impact: "safe", changes: [] });
});

test.each([
  ["inputs", "schema-added", "breaking", null, text],
  ["inputs", "schema-removed", "risky", text, null],
  ["outputs", "schema-added", "safe", null, text],
  ["outputs", "schema-removed", "risky", text, null],
] as const)("%s: %s is %s", (part, kind, impact, before, after) => {
  const other = part === "inputs" ? { outputs: text } : { inputs: text };
  const [old, current] = [before, after].map((schema) => new ModelSignature({ ...other, [part]: schema }));
  const { changes } = compareSignatures(old as ModelSignature, current as ModelSignature);
  expect(changes).toEqual([
    {
      part,
      path: "",
      kind,
      impact,
      before: before && String(before),
      after: after && String(after),
      reason: expect.any(String),
    },
  ]);
});

test.each([
  ["columns without names", new Schema([new ColSpec("string")]), text],
  ["columns with names", text, new Schema([new ColSpec("string")])],
  [
    "a tensor without a name",
    new Schema([new TensorSpec("int64", [-1])]),
    new Schema([new TensorSpec("int64", [-1], "a")]),
  ],
  ["columns", text, new Schema([new TensorSpec("int64", [-1])])],
])("callers that receive %s cannot read another form", (_, before, after) => {
  const { impact, changes } = compareSignatures(
    new ModelSignature({ outputs: before }),
    new ModelSignature({ outputs: after }),
  );
  expect(impact).toBe("breaking");
  expect(changes).toHaveLength(1);
});

test("columns that are received in another order are a risk for those who count them", () => {
  const [before, after] = [named({ a: "long", b: "long" }), named({ b: "long", a: "long" })];
  expect(
    compareSignatures(new ModelSignature({ outputs: before }), new ModelSignature({ outputs: after })),
  ).toMatchObject({
    impact: "risky",
    changes: [{ kind: "columns-reordered", before: "a, b", after: "b, a" }],
  });
});

test("inputs come first, and the gravest change decides", () => {
  const before = new ModelSignature({
    inputs: named({ a: "integer" }),
    params: new ParamSchema([new ParamSpec("p", "long", 1)]),
  });
  const after = new ModelSignature({
    inputs: named({ a: "long" }),
    outputs: text,
    params: new ParamSchema([new ParamSpec("p", "long", 2), new ParamSpec("q", "string", null)]),
  });
  const { impact, changes } = compareSignatures(before, after);
  expect(impact).toBe("risky");
  expect(changes.map(({ part, path, kind, impact: one }) => [part, path, kind, one])).toEqual([
    ["inputs", "a", "type-widened", "safe"],
    ["outputs", "", "schema-added", "safe"],
    ["params", "p", "default-changed", "risky"],
    ["params", "q", "param-added", "safe"],
  ]);
});

test("a default that is written in another way is the same", () => {
  const [before, after] = [1, 1.0].map((value) => new ParamSchema([new ParamSpec("p", "double", value)]));
  const wide = new ParamSchema([new ParamSpec("p", "long", 2n ** 60n)]);
  expect(
    compareSignatures(new ModelSignature({ params: before ?? null }), new ModelSignature({ params: after ?? null }))
      .changes,
  ).toEqual([]);
  expect(compareSignatures(new ModelSignature({ params: wide }), new ModelSignature({ params: wide })).changes).toEqual(
    [],
  );
});
