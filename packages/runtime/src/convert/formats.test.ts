import { expect, test } from "vitest";
import { formatOf } from "./formats.ts";

const formats = { email: (text: string) => text.includes("@") };

test("a format is found by its name", () => {
  expect(formatOf("email", formats)("a@b")).toBe(true);
});

test.each([undefined, {}, formats])("a format that came with no table is named: %j", (given) => {
  expect(() => formatOf("toString", given)).toThrow(
    expect.objectContaining({ code: "TF2006", parameters: { what: "a format", name: "toString" } }),
  );
});
