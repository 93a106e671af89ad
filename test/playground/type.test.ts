import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { textIn } from "./text-in.ts";
import { Visitor } from "./visitor.ts";

const pages = inject("pages");

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.come();
});
afterEach(() => visitor.leavePages());
afterAll(() => visitor.leave());

/** As someone does who has the source in the clipboard. */
async function replaceSource(page: Page, source: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  await page.getByRole("textbox", { name: "TypeScript source" }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+v");
}

describe("type → signature", () => {
  const SOURCE = `import { type long, pyfunc } from "@tsfunc/runtime";
interface Row { name: string; age?: long }
export const predict = pyfunc((modelInput: Row[]): boolean[] => modelInput.map(() => true));`;

  test("what the types say stands beside them, and follows them", async () => {
    const page = await visitor.open(`${pages.playground}#type`);
    await page.getByRole("heading", { name: "ChatModel" }).waitFor();
    expect(await textIn(page, "ChatModel")).toContain("params: \n  ['temperature': double (default: 0.7)");
    await replaceSource(page, SOURCE);
    await page.getByRole("heading", { name: "predict", exact: true }).waitFor();
    expect(await textIn(page, "predict")).toBe(
      "inputs: \n  [{age: long (optional), name: string (required)} (required)]\noutputs: \n  [boolean (required)]\nparams: \n  None",
    );
    expect(await textIn(page, "predict", 1)).toContain('"required": ["name"]');
    await page.getByRole("tab", { name: "zod" }).click();
    expect(await textIn(page, "predict", 1)).toContain("export const input = z.array(");
    await page.getByRole("tab", { name: "JSON", exact: true }).click();
    expect(JSON.parse(await textIn(page, "predict"))).toMatchObject({ outputs: [{ type: "boolean", required: true }] });
  });

  test("diagnostics stand in the source, and below it", async () => {
    const page = await visitor.open(`${pages.playground}#type`);
    await page.getByRole("button", { name: "Mistakes" }).click();
    const items = page.getByRole("list", { name: "Diagnostics" }).getByRole("listitem");
    await items.nth(2).waitFor();
    expect((await items.allTextContents()).map((text) => text.slice(0, 14))).toEqual([
      "errorTF10044:3",
      "errorTF10055:3",
      "errorTS255111:",
    ]);
    expect(await page.locator(".cm-lintRange-error").allTextContents()).toEqual(["language", "onChange", "langauge"]);
    await page.getByRole("button", { name: "Go to 11:40" }).click();
    await page.keyboard.type("XY");
    await page.getByText("'XYlangauge' does not exist").waitFor();
  });

  test("a refusal of the analyzer is shown", async () => {
    const page = await visitor.open(`${pages.playground}#type`);
    await page.getByRole("heading", { name: "ChatModel" }).waitFor();
    await replaceSource(page, `// ${"x".repeat(70_000)}`);
    const status = page.getByRole("region", { name: "TypeScript" }).getByRole("status");
    await expect.poll(() => status.textContent(), { timeout: 10_000 }).toMatch(/large|64 KiB|bytes/);
  });
});
