import { expect, test } from "vitest";
import type { Field } from "./field.ts";
import { fieldOf } from "./field-of.ts";
import { initialValue } from "./initial-value.ts";
import { issuesByPlace, placeKey } from "./issues-by-place.ts";
import { numberIn } from "./number-text.ts";
import { valueAt, withValueAt } from "./value-at.ts";

const INPUTS: Field = fieldOf(
  {
    type: "array",
    items: {
      type: "object",
      properties: { name: { type: "string" }, tags: { type: "array", items: { type: "string" } }, extra: {} },
      required: ["name", "tags"],
    },
  },
  {},
);

test("a value is put where it belongs, and nothing else is changed", () => {
  const request = { inputs: [{ name: "a", tags: ["x"] }, { name: "b" }] };
  const changed = withValueAt(request, ["inputs", 0, "tags", 0], "y");
  expect(changed).toEqual({ inputs: [{ name: "a", tags: ["y"] }, { name: "b" }] });
  expect(valueAt(changed, ["inputs", 1])).toBe(request.inputs[1]);
  expect(request.inputs[0]?.tags).toEqual(["x"]);
  expect(withValueAt(request, ["inputs", 0], undefined)).toEqual({ inputs: [{ name: "b" }] });
  expect(withValueAt(request, ["inputs", 1, "name"], undefined)).toEqual({ inputs: [request.inputs[0], {}] });
  expect(withValueAt(request, ["params", "n"], 1)).toEqual({ ...request, params: { n: 1 } });
  expect(withValueAt(undefined, ["inputs", 5], 1)).toEqual({ inputs: [1] });
  const polluted = withValueAt({}, ["__proto__", "a"], 1) as object;
  expect([Object.keys(polluted), Object.getPrototypeOf({}).a]).toEqual([["__proto__"], undefined]);
  expect(valueAt({}, ["constructor"])).toBeUndefined();
});

test("an issue is shown at the innermost field on its way", () => {
  const request = { inputs: [{ name: 1, tags: ["a"], extra: { deep: 1 } }] };
  const issues = [
    { path: ["inputs", 0, "name"], message: "name" },
    { path: ["inputs", 0, "extra", "deep"], message: "in JSON" },
    { path: ["inputs", 0, "unknown"], message: "of the record" },
    { path: ["inputs", 3, "name"], message: "of the list" },
    { path: ["params", "n"], message: "no params" },
  ];
  const places = issuesByPlace(issues, { inputs: INPUTS, params: null }, request);
  const messages = (path: (string | number)[]): unknown => places.get(placeKey(path))?.map(({ message }) => message);
  expect(messages(["inputs", 0, "name"])).toEqual(["name"]);
  expect(messages(["inputs", 0, "extra"])).toEqual(["in JSON"]);
  expect(messages(["inputs", 0])).toEqual(["of the record"]);
  expect(messages(["inputs"])).toEqual(["of the list"]);
  expect(messages(["params"])).toEqual(["no params"]);
});

test("what is added to a list has what is required", () => {
  expect(INPUTS.kind === "list" && initialValue(INPUTS.items)).toEqual({ name: "", tags: [] });
  expect(initialValue(fieldOf({ type: "string", enum: ["b", "a"] }, {}))).toBe("b");
});

test.each<[string, unknown]>([
  ["", undefined],
  [" 1.50 ", 1.5],
  ["-0", -0],
  ["9007199254740993", 9007199254740993n],
  ["1e400", Number.POSITIVE_INFINITY],
  ["1.", "1."],
  ["0x10", "0x10"],
  ["abc", "abc"],
])("the number that is typed as %j", (text, value) => {
  expect(numberIn(text)).toBe(value);
});
