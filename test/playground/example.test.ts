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

describe("example → signature", () => {
  const SIGNATURES: readonly (readonly [name: string, inputs: string])[] = [
    ["Dictionary", "['question': string (required), 'top_k': long (required)]"],
    ["Optional fields", "['name': string (required), 'age': long (optional), 'email': string (optional)]"],
    [
      "Nested",
      "['messages': Array({content: string (required), role: string (required), tools: Array(string) (optional)}) (required), 'limits': {tokens: long (required)} (required)]",
    ],
    [
      "Data frame",
      "['sepal_length': double (required), 'sepal_width': double (required), 'count': long (required), 'species': string (required)]",
    ],
    [
      "Missing values",
      "['bill_length': double (optional), 'bill_depth': double (optional), 'year': double (optional), 'sex': string (optional)]",
    ],
    [
      "Mixed columns",
      "['flag': Array(boolean) (required), 'whole': Array(long) (required), 'number': Array(double) (required), 'text': Array(string) (required), 'list': Array(Array(string)) (required)]",
    ],
    ["Tensor", "[Tensor('float64', (-1, 3))]"],
    ["Image batch", "[Tensor('uint8', (-1, 2, 2, 3))]"],
    ["Several tensors", "['input_ids': Tensor('int64', (-1, 3)), 'attention_mask': Tensor('int64', (-1, 3))]"],
    ["Params", "[string (required)]"],
  ];

  test("every example of MLflow's guide is a click away", async () => {
    const page = await visitor.open(`${pages.playground}#example`);
    const found: [string, string | undefined][] = [];
    for (const [name] of SIGNATURES) {
      await page.getByRole("button", { name, exact: true }).click();
      found.push([name, (await textIn(page, "Signature")).split("\n")[1]?.trim()]);
    }
    expect(found).toEqual(SIGNATURES);
    expect(await page.getByRole("group", { name: /guide/ }).getByRole("button").count()).toBe(SIGNATURES.length);
  });

  test("edited data are received by the model, or refused with their issues", async () => {
    const page = await visitor.open(`${pages.playground}#example`);
    const received = page.getByRole("region", { name: "The model receives" });
    await page.getByRole("button", { name: "Tensor", exact: true }).click();
    expect(await received.getByRole("listitem").allTextContents()).toEqual([expect.stringContaining("3")]);
    await page.getByLabel("Data for the model").fill("[[1, 2, 3]]");
    expect(await received.locator("pre").textContent()).toBe("Tensor float64 (1, 3) [1, 2, 3]");
    await page.getByRole("button", { name: "Dictionary" }).click();
    expect(await received.getByRole("listitem").allTextContents()).toEqual([
      "top_k Expected long, received string. Pass a number without a fraction, or its decimal digits as text.",
    ]);
    await page.getByLabel("Data for the model").fill('{ "question": "Why?", "top_k": "9007199254740993" }');
    expect(await received.locator("pre").textContent()).toBe('{ question: "Why?", top_k: 9007199254740993n }');
  });

  test("params have their defaults, and are enforced", async () => {
    const page = await visitor.open(`${pages.playground}#example`);
    await page.getByRole("button", { name: "Params", exact: true }).click();
    expect(await textIn(page, "Signature")).toContain(
      "['temperature': double (default: 0.7), 'max_tokens': long (default: 100), 'stop': string (default: ['.'])",
    );
    const params = page.getByRole("region", { name: "Its params are" });
    expect(await params.getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/^max_tokens Expected long/),
    ]);
    await page.getByLabel("Params of the request").fill('{ "temperature": 1 }');
    expect(await params.locator("pre").textContent()).toBe('{ temperature: 1, max_tokens: 100, stop: ["."] }');
  });

  test("a file is read in the browser", async () => {
    const page = await visitor.open(`${pages.playground}#example`);
    const before = visitor.requests.length;
    const buffer = Buffer.from("city,when\nOslo,2024-01-31\nRome,\n");
    await page.getByLabel("Or a file").setInputFiles({ name: "cities.csv", mimeType: "text/csv", buffer });
    await page.getByText("['city': string (required), 'when': string (optional)]").waitFor();
    await page.getByLabel("Or a file").setInputFiles({ name: "a.parquet", mimeType: "application/x", buffer });
    await page.getByText("reads Parquet and Arrow, too").waitFor();
    expect(visitor.requests.slice(before)).toEqual([]);
  });

  test("a text that is no JSON is told at its field", async () => {
    const page = await visitor.open(`${pages.playground}#example`);
    const field = page.getByLabel("Model input");
    await field.fill('{ "a": ');
    const described = String(await field.getAttribute("aria-describedby"))
      .split(" ")
      .at(-1);
    expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(/JSON/);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
  });
});
