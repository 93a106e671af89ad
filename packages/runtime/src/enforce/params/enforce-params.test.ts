import fc from "fast-check";
import { expect, test } from "vitest";
import { DataType } from "../../signature/data-type.ts";
import { ObjectType } from "../../signature/object-type.ts";
import { ParamSchema } from "../../signature/param-schema.ts";
import { ParamSpec } from "../../signature/param-spec.ts";
import { Property } from "../../signature/property.ts";
import { deepFreeze, errorOf, issuesOf, listener } from "../enforce.fixture.ts";
import { enforceParams } from "./enforce-params.ts";

const SCHEMA = new ParamSchema([
  new ParamSpec("temperature", "double", 0.7),
  new ParamSpec("max_tokens", "long", 100),
  new ParamSpec("stop", "string", ["."], [-1]),
  new ParamSpec("since", "datetime", null),
]);

test("what the caller leaves out has its default, undefined counts as left out", () => {
  const defaults = { temperature: 0.7, max_tokens: 100, stop: ["."], since: null };
  expect(enforceParams(null, SCHEMA)).toEqual(defaults);
  expect(enforceParams({ temperature: 0.1, stop: undefined }, SCHEMA)).toEqual({ ...defaults, temperature: 0.1 });
});

test("a number counts for every numeric type, ISO text for a datetime", () => {
  const params = enforceParams({ temperature: 1, max_tokens: 2n ** 60n, since: "2024-03-01" }, SCHEMA);
  expect(params).toMatchObject({ temperature: 1, max_tokens: 2n ** 60n, since: new Date("2024-03-01") });
});

test("every param that does not fit is told, with its path", () => {
  const issues = issuesOf(() => enforceParams({ temperature: "hot", stop: ["a", 1], max_tokens: 1.5 }, SCHEMA));
  expect(issues.map(({ code, path, expected, received }) => [code, path, expected, received])).toEqual([
    ["invalid_type", ["temperature"], "double", "string"],
    ["not_integer", ["max_tokens"], "long", "number"],
    ["invalid_type", ["stop", 1], "string", "number"],
  ]);
});

test("null stands for no value, but not in the place of a list", () => {
  expect(enforceParams({ temperature: null }, SCHEMA)).toMatchObject({ temperature: null });
  expect(errorOf(() => enforceParams({ stop: null }, SCHEMA)).message).toContain(
    "Expected Array(string), received null",
  );
});

test("what is wrong inside an object is told where it is", () => {
  const type = new ObjectType([new Property("name", "string"), new Property("size", "double", { required: false })]);
  const schema = new ParamSchema([new ParamSpec("cfg", type, { name: "base" })]);
  const issues = issuesOf(() => enforceParams({ cfg: { size: "big", extra: 1 } }, schema));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ["missing", ["cfg", "name"]],
    ["invalid_type", ["cfg", "size"]],
    ["undeclared", ["cfg", "extra"]],
  ]);
});

test("undeclared params are dropped with a warning that names the declared ones", () => {
  const { onWarning, codes } = listener();
  expect(enforceParams({ top_k: 5 }, new ParamSchema([new ParamSpec("a", DataType.long, 1)]), { onWarning })).toEqual({
    a: 1,
  });
  expect(codes).toEqual(["TF2131"]);
});

test("without a schema there are no params, and whoever gives some is warned", () => {
  const { onWarning, codes } = listener();
  expect(enforceParams(null, null, { onWarning })).toBeNull();
  expect(enforceParams({}, null, { onWarning })).toEqual({});
  expect(codes).toEqual([]);
  expect(enforceParams({ a: 1 }, undefined, { onWarning })).toEqual({});
  expect(enforceParams([1], null, { onWarning })).toEqual({});
  expect(codes).toEqual(["TF2132", "TF2132"]);
});

test.each([[[1]], [0], ["x"], [new Map()]])("%j is no dictionary", (params) => {
  expect(() => enforceParams(params, SCHEMA)).toThrow(expect.objectContaining({ code: "TF2112" }));
});

test("redact hides every value, and the message keeps the names", () => {
  const { message, issues } = errorOf(() => enforceParams({ temperature: "s3cret" }, SCHEMA, { redact: true }));
  expect(message).toContain("temperature");
  expect(message + JSON.stringify(issues)).not.toContain("s3cret");
});

test("enforced params are enforced already, and nothing given is changed", () => {
  const given = fc.record(
    { temperature: fc.double(), max_tokens: fc.maxSafeInteger(), stop: fc.array(fc.string()) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(given, (params) => {
      const enforced = enforceParams(deepFreeze(params), SCHEMA);
      expect(enforceParams(deepFreeze(enforced), SCHEMA)).toEqual(enforced);
    }),
  );
});
