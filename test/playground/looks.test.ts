import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { TOKEN } from "./global-setup.ts";
import { Visitor } from "./visitor.ts";

const pages = inject("pages");

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.come();
});
afterEach(() => visitor.leavePages());
afterAll(() => visitor.leave());

const press = async (page: Page, name: string): Promise<void> => page.getByRole("button", { name }).first().click();

/** Each view with all that it can show: results and what is refused. */
const SCENES: Readonly<Record<string, () => Promise<Page>>> = {
  type: async () => {
    const page = await visitor.open(`${pages.playground}#type`);
    await page.getByRole("heading", { name: "ChatModel" }).waitFor();
    return page;
  },
  mistakes: async () => {
    const page = await visitor.open(`${pages.playground}#type`);
    await press(page, "Mistakes");
    await page.getByText("3 errors").waitFor();
    return page;
  },
  example: async () => {
    const page = await visitor.open(`${pages.playground}#example`);
    await press(page, "Params");
    await page.getByText("Refused: 1 issue.").waitFor();
    return page;
  },
  try: async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByLabel("threshold").fill("half");
    await page.getByLabel("stars").fill("7");
    await press(page, "Predict");
    await page.getByText("Refused: status 400").waitFor();
    return page;
  },
  stream: async () => {
    const page = await visitor.open(`${pages.playground}#try`);
    await page.getByRole("combobox", { name: "Answer" }).selectOption("as JSON lines");
    await press(page, "Predict");
    await page.getByText("The answer is whole").waitFor();
    return page;
  },
  columns: async () => {
    const page = await visitor.open(pages.served);
    await page.getByLabel("Token", { exact: true }).fill(TOKEN);
    await press(page, "Ask again");
    await page.getByText("The request fits the model.").waitFor();
    return page;
  },
  token: () => visitor.open(pages.served),
  "no-model": async () => {
    const page = await visitor.open(`${pages.withoutModel}#try`);
    await page.getByText("No model is served here").waitFor();
    return page;
  },
  compare: () => visitor.open(`${pages.served}#compare`),
};

test.each(Object.entries(SCENES))("%s can be read by everyone, on every screen", async (name, open) => {
  const page = await open();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await visitor.keepScreenshot(page, `${name}-${width}-${colorScheme}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at ${width}`).toBe(width);
    }
    expect(await violationsOf(page), `${name}, ${colorScheme}`).toEqual([]);
  }
});

/** What axe finds, with the elements that it finds it in. */
async function violationsOf(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  expect(passes.length).toBeGreaterThan(15);
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, any }) => [html, any[0]?.message]) }));
}

test("the colours are those of the system until someone switches them", async () => {
  const page = await visitor.open(`${pages.served}#compare`, "dark");
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  const button = page.getByRole("switch", { name: "Dark" });
  expect(await button.getAttribute("aria-checked")).toBe("true");
  await button.click();
  const light = await paper();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await paper()).toBe(light);
  expect(await button.getAttribute("aria-checked")).toBe("false");
});

test("the page of a served model loads no more than what its weight is limited for", async () => {
  const before = visitor.requests.length;
  const page = await visitor.open(pages.served);
  await page.getByRole("link", { name: "Compare" }).click();
  await page.getByRole("heading", { name: "Compare signatures" }).waitFor();
  const paths = visitor.requests.slice(before).map((url) => new URL(url).pathname);
  const files = paths.filter((path) => path.startsWith("/assets/"));
  const weighed = limitOf("try.html of the playground, with all that it loads").map((path) =>
    path.replace("packages/playground/dist", "").replace("*", ""),
  );
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter((file) => !weighed.some((start) => start !== "/" && file.startsWith(start)))).toEqual([]);
});

/** The files of an entry of the limits of size. */
function limitOf(name: string): readonly string[] {
  const text = readFileSync(new URL("../../.size-limit.json", import.meta.url), "utf8");
  const limits = JSON.parse(text) as readonly { readonly name: string; readonly path: readonly string[] }[];
  return limits.find((limit) => limit.name === name)?.path ?? [];
}
