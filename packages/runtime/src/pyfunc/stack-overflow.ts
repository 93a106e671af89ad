/**
 * Tells a stack overflow from other errors, a RangeError of the user's own constructors included.
 *
 * @param error What was caught.
 * @returns Whether the stack was exhausted, in the words of V8, JavaScriptCore and SpiderMonkey.
 */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /^(Maximum call stack size exceeded|too much recursion)/.test(error.message);
}
