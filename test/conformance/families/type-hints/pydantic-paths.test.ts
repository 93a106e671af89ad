import { type Issue, ValidationError } from "@tsfunc/runtime";
import { expect, test } from "vitest";
import { differentPaths } from "./pydantic-paths.ts";

function refusing(...places: readonly (readonly [Issue["code"], ...Issue["path"]])[]): ValidationError {
  const issues = places.map(([code, ...path]) => ({
    code,
    path,
    expected: "",
    received: "",
    input: null,
    message: "",
  }));
  return new ValidationError("TF2100", { typeHint: "Message[]", issues });
}

test("each error of pydantic has an issue at its place, in the same order", () => {
  const errors = [
    { index: 0, loc: ["tools", 0, "name"], type: "missing" },
    { index: 2, loc: ["n"], type: "int_type" },
  ];
  const input = [{ tools: [{}] }, {}, { n: "x" }];
  const ours = refusing(["missing", 0, "tools", 0, "name"], ["invalid_type", 1], ["invalid_type", 2, "n"]);
  expect(differentPaths(ours, errors, input)).toBeNull();
  expect(differentPaths(ours, errors.slice(1), input)).not.toBeNull();
  expect(differentPaths(ours, errors.toReversed(), input)).not.toBeNull();
  expect(differentPaths(refusing(["missing", 0, "tools"], ["invalid_type", 2, "n"]), errors, input)).not.toBeNull();
});

test("members of unions in the paths of pydantic lead nowhere, and its tags are properties", () => {
  const member = [{ index: 0, loc: ["item", "number", "value"], type: "int_type" }];
  const input = [{ item: { type: "number", value: "5" } }];
  expect(differentPaths(refusing(["invalid_type", 0, "item", "value"]), member, input)).toBeNull();
  const tag = [{ index: 0, loc: ["item"], type: "union_tag_invalid" }];
  expect(differentPaths(refusing(["invalid_value", 0, "item", "type"]), tag, input)).toBeNull();
  expect(differentPaths(refusing(["invalid_value", 0, "item"]), tag, input)).not.toBeNull();
});
