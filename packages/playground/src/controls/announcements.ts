import { type Signal, signal } from "@preact/signals";

/** What is told to those who hear the page; shown in a live region. */
export const announcement: Signal<string> = signal("");

/**
 * Tells something that has happened.
 *
 * @param text A short sentence.
 */
export function announce(text: string): void {
  announcement.value = announcement.value === text ? `${text}\u00A0` : text;
}
