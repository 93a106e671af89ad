/**
 * What an error says, to stand in the message of another one.
 *
 * @param error Whatever was thrown.
 * @returns Its message, without the line that names its page.
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\nSee docs/")[0] ?? message;
}
