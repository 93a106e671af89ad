import { expect, test, vi } from "vitest";
import { type Warning, warn } from "./warn.ts";

test("a warning has code, message and what its template was given", () => {
  const warnings: Warning[] = [];
  warn("TF2130", { extra: "nick" }, (warning) => warnings.push(warning));
  expect(warnings).toEqual([
    { code: "TF2130", message: expect.stringMatching(/ignored: nick\.\nSee/), parameters: { extra: "nick" } },
  ]);
});

test("Node is told when nobody else is", async () => {
  const told = new Promise<Error>((resolve) => process.once("warning", resolve));
  warn("TF2130", { extra: "nick" });
  expect(await told).toMatchObject({ name: "TsfuncWarning", code: "TF2130" });
});

test("the console is told where there is no Node", () => {
  const told = vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.stubGlobal("process", undefined);
  warn("TF2130", { extra: "nick" });
  vi.unstubAllGlobals();
  expect(told).toHaveBeenCalledWith(expect.stringMatching(/^TF2130: .*nick/s));
  told.mockRestore();
});
