import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { textIn } from "./text-in.ts";
import { Visitor } from "./visitor.ts";

const pages = inject("pages");

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.come();
});
afterEach(() => visitor.leavePages());
afterAll(() => visitor.leave());

/** More stops than any view has. */
const MOST_STOPS = 80;

/** What is focused, in the words of its label, and whether one sees that it is. */
function focused(page: Page): Promise<{ readonly name: string; readonly isVisible: boolean }> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "", isVisible: true };
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? element.labels
        : null;
    const name = element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent ?? "";
    const framed = element.closest(".cm-editor") ?? element;
    return {
      name: name.trim(),
      isVisible: element === document.body || getComputedStyle(framed).outlineStyle !== "none",
    };
  });
}

/** Goes on by Tab until something is focused; every stop on the way can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const { name: found } = await focused(page);
    await expect.poll(async () => (await focused(page)).isVisible, { message: `the focus on ${found}` }).toBe(true);
    if (found === name) return;
    stops.push(found);
  }
  throw new Error(`Tab does not lead to ${name}, but to ${stops.join(" | ")}`);
}

async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

test("type → signature", async () => {
  const page = await visitor.open(`${pages.playground}#compare`);
  await tabTo(page, "Types");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "ChatModel" }).waitFor();
  await tabTo(page, "Rows");
  await page.keyboard.press("Space");
  await page.getByRole("heading", { name: "predict", exact: true }).waitFor();
  await tabTo(page, "TypeScript source");
  await replaceText(
    page,
    'import { pyfunc } from "@tsfunc/runtime";\nexport const f = pyfunc((modelInput: string[]) => modelInput.length);',
  );
  await page.getByRole("heading", { name: "f", exact: true }).waitFor();
  await tabTo(page, "MLflow");
  await page.keyboard.press("ArrowRight");
  expect(JSON.parse(await textIn(page, "f"))).toMatchObject({ inputs: [{ type: "string", required: true }] });
});

test("example → signature", async () => {
  const page = await visitor.open(`${pages.playground}#example`);
  await tabTo(page, "Skip to the content");
  await page.keyboard.press("Enter");
  await tabTo(page, "Params");
  await page.keyboard.press("Enter");
  await tabTo(page, "Model input");
  await replaceText(page, '[{"a": 1}]');
  expect(await textIn(page, "Signature")).toContain("inputs: \n  ['a': long (required)]");
  await tabTo(page, "Data for the model");
  await replaceText(page, '[{"b": 1}]');
  const received = page.getByRole("region", { name: "The model receives" });
  expect(await received.getByRole("listitem").allTextContents()).toEqual([expect.stringMatching(/^(?:\[0\]\.)?a /)]);
});

test("try a model", async () => {
  const page = await visitor.open(`${pages.playground}#try`);
  await page.getByText("The request fits the model.").waitFor();
  await tabTo(page, "Form");
  await tabTo(page, "text");
  await replaceText(page, "Typed");
  await tabTo(page, "stars");
  await replaceText(page, "9");
  await page.getByText("1 issue, see the fields.").waitFor();
  await replaceText(page, "2");
  await tabTo(page, "language");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Predict");
  await page.keyboard.press("Enter");
  await page.getByText("Predicted: status 200").waitFor();
  expect(JSON.parse(await textIn(page, "Answer"))).toEqual({ predictions: ["Typed: bad 0"] });
});

test("compare", async () => {
  const page = await visitor.open(`${pages.served}#try`);
  await tabTo(page, "Compare");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Compare signatures" }).waitFor();
  await tabTo(page, "Old signature");
  await replaceText(page, '[{"type": "long", "required": true}]');
  await tabTo(page, "New signature");
  await replaceText(page, '[{"type": "string", "required": true}]');
  await tabTo(page, "Swap sides");
  await page.keyboard.press("Space");
  const changes = page.getByRole("region", { name: "Changes" });
  await expect.poll(() => changes.getByRole("listitem").first().textContent()).toContain("string →becomes long");
});
