import { expect, test } from "vitest";
import { defineErrors } from "./define-errors.ts";
import { isTsfuncError, TsfuncError } from "./tsfunc-error.ts";
import type { Warning } from "./warn.ts";

const errors = defineErrors({
  TF9001: { errorCode: "BAD_REQUEST", title: "An error of another package", template: "Received {received}." },
});

test("an error of another package is one of this project", () => {
  const error = errors.error("TF9001", { received: "nothing" });
  expect(error).toBeInstanceOf(TsfuncError);
  expect(isTsfuncError(error)).toBe(true);
  expect(error).toMatchObject({ code: "TF9001", errorCode: "BAD_REQUEST", parameters: { received: "nothing" } });
  expect(error.message).toBe("Received nothing.\nSee docs/errors/TF9001.md");
});

test("its warnings take the same way", () => {
  const warnings: Warning[] = [];
  errors.warn("TF9001", { received: "nothing" }, (warning) => warnings.push(warning));
  expect(warnings).toEqual([expect.objectContaining({ code: "TF9001", parameters: { received: "nothing" } })]);
});

test("the compiler asks for what the template leaves open", () => {
  // @ts-expect-error `received` is missing
  expect(errors.error("TF9001", {}).message).toContain("{received}");
  // @ts-expect-error no such code
  expect(() => errors.error("TF9002", {})).toThrow(TypeError);
});
