import { expect, test } from "vitest";
import { withValue } from "./json-text.ts";

test.each([
  ['{\n  "a": {\n    "b": 1,\n    "d": [2]\n  }\n}\n', '{\n  "a": {\n    "b": 1,\n    "c": 3,\n    "d": [2]\n  }\n}\n'],
  ['{\n\t"a": {}\n}\n', '{\n\t"a": {\n\t\t"c": 3\n\t}\n}\n'],
  ['{\n\t"x": [1, 2]\n}\n', '{\n\t"x": [1, 2],\n\t"a": {\n\t\t"c": 3\n\t}\n}\n'],
  ["{}", '{\n  "a": {\n    "c": 3\n  }\n}'],
  ['{ "a": { "b": 1 } }', '{ "a": { "b": 1, "c": 3 } }'],
  ['{ "a": { "c": [1] } }', '{ "a": { "c": 3 } }'],
  [
    '{\n  // said\n  "a": {\n    "b": [1, 2] // two\n    // below\n  }\n}',
    '{\n  // said\n  "a": {\n    "b": [1, 2], // two\n    "c": 3\n    // below\n  }\n}',
  ],
  ['{\n  "a": {\n    "b": 1, // one\n  },\n}', '{\n  "a": {\n    "b": 1, // one\n    "c": 3\n  },\n}'],
  ['{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n}', '{\r\n  "a": {\r\n    "b": 1,\r\n    "c": 3\r\n  }\r\n}'],
])("a value takes its place among the others, and the rest stays: %j", (before, after) => {
  expect(withValue(before, ["a", "c"], 3, "c")).toBe(after);
});

test("a key comes before another one, or last", () => {
  expect(JSON.stringify(JSON.parse(withValue('{"x":1,"b":2}', ["n"], 3, "b")))).toBe('{"x":1,"n":3,"b":2}');
  expect(JSON.stringify(JSON.parse(withValue('{"x":1,"b":2}', ["a"], 3)))).toBe('{"x":1,"b":2,"a":3}');
});
