import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";
import { expect } from "vitest";

/** Git ignores it. */
const SCREENSHOTS = new URL("../../test-results/playground/", import.meta.url);

/** Someone with a browser, who notes what the page asks for and complains of. */
export class Visitor {
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  readonly #requests: string[] = [];
  readonly #complaints: string[] = [];

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Starts a browser. */
  static async come(): Promise<Visitor> {
    const args = ["--headless=shell", "--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none"];
    const executablePath = await chromium.executablePath();
    return new Visitor(await playwright.launch({ executablePath, args, headless: true }));
  }

  /**
   * Opens a page.
   *
   * @param url Its address.
   * @param colorScheme What the system prefers.
   */
  async open(url: string, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme });
    this.#contexts.push(context);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("request", (request) => this.#requests.push(request.url()));
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    page.on("console", (message) => {
      const isRefusedRequest = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !isRefusedRequest) this.#complaints.push(message.text());
    });
    await page.goto(url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  /** Every address that was asked for. */
  get requests(): readonly string[] {
    return this.#requests;
  }

  /**
   * Keeps what a page looks like, as a whole.
   *
   * @param page The page.
   * @param name The name of the file.
   */
  async keepScreenshot(page: Page, name: string): Promise<void> {
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, SCREENSHOTS)), fullPage: true });
  }

  /** Closes the pages; none of them may have broken its policy, failed, or asked another host. */
  async leavePages(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
    expect(this.#complaints.splice(0)).toEqual([]);
    expect(this.#requests.length).toBeGreaterThan(0);
    expect(this.#requests.filter((url) => new URL(url).hostname !== "127.0.0.1")).toEqual([]);
  }

  /** Ends the browser. */
  async leave(): Promise<void> {
    await this.#browser.close();
  }
}
