/**
 * What an error says, without the link to its page.
 *
 * @param error Anything that was thrown.
 * @returns Its message.
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\nSee docs/")[0] ?? message;
}
