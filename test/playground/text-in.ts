import type { Page } from "playwright-core";

/**
 * The text of a result.
 *
 * @param page The page.
 * @param region The name of the part that it is in.
 * @param at Which one of those in it.
 */
export async function textIn(page: Page, region: string, at = 0): Promise<string> {
  return (await page.getByRole("region", { name: region }).locator("pre").nth(at).textContent()) ?? "";
}
