import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readFragment } from "../../packages/playground/src/link/view-link.ts";

/**
 * Waits until the address of a page has something in it.
 *
 * @param page The page.
 * @param text What was typed last.
 * @returns The address.
 */
export async function linkWith(page: Page, text: string): Promise<string> {
  const stateText = async (): Promise<string> => {
    const { state } = await readFragment(new URL(page.url()).hash);
    return Object.values(Object(state)).join("\n");
  };
  await expect.poll(stateText, { timeout: 10_000 }).toContain(text);
  return page.url();
}
