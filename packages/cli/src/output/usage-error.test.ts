import { expect, test } from "vitest";
import { unknown } from "./usage-error.ts";

test.each([
  ["chek", "Unknown command `chek`. Did you mean `check`?"],
  ["pathc", "Unknown command `pathc`. Did you mean `patch`?"],
  ["serve", "Unknown command `serve`."],
])("of %s it is said what is probably meant", (name, message) => {
  expect(unknown(`command \`${name}\``, name, ["check", "emit", "patch"]).message).toBe(message);
});

test("nothing is suggested where nothing is known", () => {
  expect(unknown("option `--x`", "--x", []).message).toBe("Unknown option `--x`.");
});
