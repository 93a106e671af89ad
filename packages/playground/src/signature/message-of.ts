/**
 * What an error or a warning says, without the place of its page.
 *
 * @param error What was thrown, or a warning.
 */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  const message = String(hasMessage ? error.message : error);
  return message.split("\nSee docs/")[0] ?? message;
}
