/**
 * What something thrown says.
 *
 * @param error Anything that was caught.
 * @returns Its message, or itself as text.
 */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
