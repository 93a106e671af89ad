import { describe, expect, test } from "vitest";
import { diagnosticOf } from "./diagnostic.ts";
import { checkSeverities, withSeverities } from "./severity-settings.ts";

const union = diagnosticOf("TF1009", { file: "/a.ts", line: 1, column: 1 }, { path: "a", type: "b" });

describe("a diagnostic that is no error", () => {
  test.each(["error", "warning", "information"] as const)("becomes %s", (severity) => {
    checkSeverities({ TF1009: severity });
    expect(withSeverities([union], { TF1009: severity })).toEqual([{ ...union, severity }]);
  });

  test("is left out, or stays as it is", () => {
    expect(withSeverities([union], { TF1009: "off" })).toEqual([]);
    expect(withSeverities([union], { TF1002: "off" })).toEqual([union]);
  });
});

test("an error stays one, and a code has to exist", () => {
  expect(() => checkSeverities({ TF1001: "warning" })).toThrow('makes TF1001 "warning", and it is always an error');
  expect(() => checkSeverities({ TF1001: "error" })).not.toThrow();
  expect(() => checkSeverities({ TF9999: "off" } as never)).toThrow("names TF9999, which is no diagnostic");
});
