import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { linkWith } from "./link-with.ts";
import { Visitor } from "./visitor.ts";

const pages = inject("pages");

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.come();
});
afterEach(() => visitor.leavePages());
afterAll(() => visitor.leave());

describe("compare", () => {
  const BEFORE = '{"inputs": [{"name": "a", "type": "integer", "required": true}], "outputs": [{"type": "double"}]}';
  const AFTER = `flavors: {}
signature:
  inputs: '[{"name": "a", "type": "long", "required": true}, {"name": "b", "type": "string", "required": true}]'
  outputs: '[{"type": "double", "required": true}]'
`;

  test("each change has its impact", async () => {
    const page = await visitor.open(`${pages.served}#compare`);
    await page.getByLabel("Old signature").fill(BEFORE);
    await page.getByLabel("New signature").fill(AFTER);
    const changes = page.getByRole("region", { name: "Changes" });
    expect(await changes.getByRole("status").textContent()).toBe("2 changes: 1 breaking, 0 risky, 1 safe.");
    const items = (await changes.getByRole("listitem").allTextContents()).map((text) => text.replace(/\s+/g, " "));
    expect(items[0]).toContain("breakinginputs bcolumn-added");
    expect(items[0]).toContain("Callers that do not send it are refused.");
    expect(items[1]).toContain("safeinputs atype-widenedinteger →becomes long");
    await changes.getByRole("button", { name: "Swap sides" }).click();
    expect(await changes.getByRole("status").textContent()).toMatch(/breaking/);
    await page.getByLabel("Old signature").fill("inputs: 5");
    await page.getByText("Both sides have to be signatures.").waitFor();
  });

  test("a link shows the same to others", async () => {
    const page = await visitor.open(`${pages.served}#compare`);
    await page.getByLabel("New signature").fill(BEFORE);
    await linkWith(page, `\n${BEFORE}`);
    await page.getByRole("button", { name: "Copy link" }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await visitor.open(link);
    expect(await other.getByLabel("New signature").inputValue()).toBe(BEFORE);
    await other.goto(`${pages.served}#compare/damaged`);
    expect(await other.getByRole("heading", { level: 1 }).textContent()).toBe("Compare signatures");
  });
});
