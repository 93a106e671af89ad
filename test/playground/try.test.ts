import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { TOKEN } from "./global-setup.ts";
import { linkWith } from "./link-with.ts";
import { textIn } from "./text-in.ts";
import { Visitor } from "./visitor.ts";

const pages = inject("pages");

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.come();
});
afterEach(() => visitor.leavePages());
afterAll(() => visitor.leave());

describe("try a model", () => {
  /** What is said of a field, by those who hear it. */
  async function issuesOf(page: Page, label: string): Promise<string> {
    const ids = String(await page.getByLabel(label, { exact: true }).getAttribute("aria-describedby")).split(" ");
    const issues = ids.find((id) => id.endsWith("-issues"));
    return issues === undefined ? "" : ((await page.locator(`[id="${issues}"]`).textContent()) ?? "").trim();
  }

  test("the example is filled in, and predicted", async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByRole("button", { name: "Predict" }).click();
    await page.getByText("Predicted: status 200").waitFor();
    expect(JSON.parse(await textIn(page, "Answer"))).toEqual({ predictions: ["So good: good 0"] });
  });

  test("issues are told at their fields while one types", async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByText("The request fits the model.").waitFor();
    await page.getByLabel("stars", { exact: true }).fill("7");
    expect(await issuesOf(page, "stars")).toMatch(/at most 5/);
    await page.getByLabel("stars", { exact: true }).fill("4.5");
    expect(await issuesOf(page, "stars")).toMatch(/fraction|integer/);
    await page.getByLabel("stars", { exact: true }).fill("");
    expect(await issuesOf(page, "stars")).toBe("Field required");
    expect(await page.getByLabel("stars", { exact: true }).getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("threshold", { exact: true }).fill("half");
    expect(await issuesOf(page, "threshold")).toBe(
      "Expected double, received string. Pass a number; text is not parsed.",
    );
    expect(await issuesOf(page, "text")).toBe("");
    await page.getByText("2 issues, see the fields.").waitFor();
    await page.getByLabel("stars", { exact: true }).fill("1");
    await page.getByLabel("threshold", { exact: true }).fill("0.25");
    await page.getByLabel("id", { exact: true }).fill("9007199254740993");
    await page.getByText("The request fits the model.").waitFor();
    await page.getByRole("button", { name: "Predict" }).click();
    await page.getByText("Predicted: status 200").waitFor();
    expect(JSON.parse(await textIn(page, "Answer"))).toEqual({ predictions: ["So good: bad 9007199254740993"] });
  });

  test("lists grow and shrink, and the request is the same as JSON", async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByRole("button", { name: "Add Review" }).click();
    await page.getByLabel("text", { exact: true }).nth(1).fill("Bad");
    await page.getByLabel("language", { exact: true }).nth(1).selectOption("de");
    await page.getByRole("button", { name: "Add string" }).nth(1).click();
    await page.getByLabel("[1].tags[0]", { exact: true }).fill("new");
    await page.getByRole("button", { name: "Remove [0]" }).first().click();
    await page.getByRole("tab", { name: "JSON" }).first().click();
    expect(JSON.parse(await page.getByLabel("Body").inputValue())).toEqual({
      inputs: [{ text: "Bad", stars: 0, language: "de", tags: ["new"] }],
    });
    await page.getByLabel("Body").fill('{ "inputs": [{ "text": "A", "stars": 3, "language": "fr" }] }');
    await page.getByRole("tab", { name: "Form" }).first().click();
    expect(await issuesOf(page, "language")).toMatch(/"en" \| "de"/);
  });

  test("an answer comes piece by piece", async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    const pieces = page.getByRole("list", { name: "Pieces" }).getByRole("listitem");
    for (const form of ["as server-sent events", "as JSON lines"]) {
      await page.getByLabel("text", { exact: true }).fill(`one two ${form.length}`);
      await page.getByRole("combobox", { name: "Answer" }).selectOption(form);
      await page.getByRole("button", { name: "Predict" }).click();
      await page.getByText("The answer is whole: 3 pieces.").waitFor();
      expect(await pieces.allTextContents()).toEqual(['"one"', '"two"', `"${form.length}"`]);
    }
  });

  test.each([
    ["TypeScript", process.execPath, ["--input-type=module", "--eval"]],
    ["curl", "sh", ["-c"]],
  ])("the call for %s runs as it is copied", async (language, program, args) => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByLabel("text", { exact: true }).fill('It\'s "fine"\n\\o/ $HOME');
    await page.getByRole("tab", { name: language }).click();
    await page.getByRole("button", { name: `Copy the call for ${language}` }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const { stdout } = await promisify(execFile)(program, [...args, text]);
    expect(stdout).toContain("good 0");
    if (language === "curl") expect(JSON.parse(stdout).predictions).toEqual(['It\'s "fine"\n\\o/ $HOME: good 0']);
  });

  test("the call for Python names the same address", async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByRole("tab", { name: "Python" }).click();
    expect(await textIn(page, "Call it from")).toContain(`requests.post("${pages.playground}invocations", json=body)`);
  });

  test("a model with columns is behind a token, and its issues are those of enforcement", async () => {
    const page = await visitor.open(pages.served);
    await page.getByLabel("Token", { exact: true }).fill(TOKEN);
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByLabel("x", { exact: true }).fill("1.5");
    await page.getByLabel("n", { exact: true }).fill("2.5");
    expect(await issuesOf(page, "n")).toMatch(/^Expected long/);
    await page.getByLabel("at", { exact: true }).fill("yesterday");
    expect(await issuesOf(page, "at")).toMatch(/ISO 8601/);
    await page.getByLabel("at", { exact: true }).fill("");
    await page.getByLabel("n", { exact: true }).fill("2");
    await page.getByRole("button", { name: "Predict" }).click();
    await page.getByText("Predicted: status 200").waitFor();
    expect(JSON.parse(await textIn(page, "Answer"))).toEqual({ predictions: [{ sum: 3.5 }] });
    expect(await textIn(page, "Call it from")).toContain("Bearer $TSFUNC_SERVER_TOKEN");
    expect(await page.evaluate(() => location.hash)).not.toContain(TOKEN);
  });

  test("a link holds the request, also while a token is asked for", async () => {
    const page = await visitor.open(pages.served);
    await page.getByLabel("Token", { exact: true }).fill(TOKEN);
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByLabel("x", { exact: true }).fill("7.25");
    const other = await visitor.open(await linkWith(page, "7.25"));
    await other.getByLabel("Token", { exact: true }).fill("wrong");
    await other.getByRole("button", { name: "Ask again" }).click();
    await linkWith(other, "7.25");
    await other.reload();
    await other.getByLabel("Token", { exact: true }).fill(TOKEN);
    await other.getByRole("button", { name: "Ask again" }).click();
    expect(await other.getByLabel("x", { exact: true }).inputValue()).toBe("7.25");
  });

  test("of a long list the form shows the beginning, and all of it is sent", async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByRole("tab", { name: "JSON" }).first().click();
    const inputs = Array.from({ length: 25 }, (_, at) => ({ text: `${at}`, stars: 1, language: "en" }));
    await page.getByLabel("Body").fill(JSON.stringify({ inputs }));
    await page.getByRole("tab", { name: "Form" }).first().click();
    await page.getByText("5 more elements are in the JSON of the request.").waitFor();
    expect(await page.getByLabel("text", { exact: true }).count()).toBe(20);
    await page.getByRole("button", { name: "Predict" }).click();
    await page.getByText("Predicted: status 200").waitFor();
    expect(JSON.parse(await textIn(page, "Answer")).predictions).toHaveLength(25);
  });

  test("without a model the page says how to start one", async () => {
    const page = await visitor.open(`${pages.withoutModel}#try`);
    await page.getByText("npx tsfunc playground --model").waitFor();
  });
});
