import type { Callable } from "./model.ts";

/**
 * Validates what a `predict` returns, or what its promise resolves to, and hands it on unchanged.
 *
 * @param predict The function to call.
 * @param check Throws when the output does not fit.
 * @returns A function that is called in its place.
 */
export function checkingOutput(predict: Callable, check: (output: unknown) => void): Callable {
  const checked = (output: unknown): unknown => {
    check(output);
    return output;
  };
  return function (this: unknown, ...args: unknown[]): unknown {
    const output = Reflect.apply(predict, this, args);
    return isPromise(output) ? output.then(checked) : checked(output);
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
