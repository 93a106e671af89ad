import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { logModel, type ModelInfo, setTrackingUri } from "@tsfunc/mlflow";
import { ColSpec, ModelSignature, Schema } from "@tsfunc/runtime/signature";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMlflow } from "../python/python.ts";
import { MlflowServer } from "../server/mlflow-server.ts";
import { modelFile } from "./tracked-folder.ts";

/** Git ignores it. */
const SCREENSHOTS = new URL("../../../test-results/", import.meta.url);

const SIGNATURE = new ModelSignature({
  inputs: new Schema([
    new ColSpec("double", "x"),
    new ColSpec("long", "n"),
    new ColSpec("string", "text"),
    new ColSpec("datetime", "at"),
  ]),
  outputs: new Schema([new ColSpec("string", "answer")]),
});

describe.skipIf(!hasMlflow())("the pages of a model in MLflow's UI, in a browser", () => {
  let server: MlflowServer;
  let browser: Browser;
  let page: Page;
  let info: ModelInfo;
  beforeAll(async () => {
    server = await MlflowServer.start();
    setTrackingUri(server.uri);
    info = await logModel({
      name: "table-model",
      model: modelFile("table-model.mjs"),
      signature: SIGNATURE,
      registeredModelName: "table",
      onWarning: () => {},
    });
    const executablePath = await chromium.executablePath();
    browser = await playwright.launch({ executablePath, args: chromium.args, headless: true });
    page = await browser.newPage({ viewport: { width: 1600, height: 1400 } });
    page.setDefaultTimeout(120_000);
    await mkdir(SCREENSHOTS, { recursive: true });
  }, 300_000);
  afterAll(async () => {
    setTrackingUri(null);
    await browser?.close();
    await server?.stop();
  });

  async function keepScreenshot(name: string): Promise<void> {
    await page.screenshot({ path: fileURLToPath(new URL(name, SCREENSHOTS)), fullPage: true });
  }

  test("a version shows the names and types of the columns of its schema", { timeout: 300_000 }, async () => {
    await page.goto(`${server.uri}/#/models/table/versions/${info.registeredModelVersion}`);
    for (const part of ["Inputs (4)", "Outputs (1)"]) await page.getByText(part).click();
    const rows = page.getByRole("row").filter({ hasText: "(required)" });
    await rows.nth(4).waitFor();
    expect(await rows.evaluateAll((found) => found.map((row) => row.textContent?.split(" (required)")))).toEqual([
      ["x", "double"],
      ["n", "long"],
      ["text", "string"],
      ["at", "datetime"],
      ["answer", "string"],
    ]);
    await keepScreenshot("model-version-page.png");
  });

  test("a logged model shows its files, its status and its version", { timeout: 300_000 }, async () => {
    await page.goto(`${server.uri}/#/experiments/0/models/${info.modelId}/artifacts`);
    await page.getByText("MLmodel", { exact: true }).first().click();
    await page.getByText(`model_id: ${info.modelId}`).first().waitFor();
    await keepScreenshot("model-files-page.png");
    await page.goto(`${server.uri}/#/experiments/0/models/${info.modelId}`);
    await page.getByText("About this logged model").waitFor();
    const text = await page.locator("body").textContent();
    expect(text).toMatch(/Status\s*Ready/);
    expect(text).toMatch(/table\s*v?1/);
    await keepScreenshot("model-page.png");
  });
});
