import { kindOf } from "../errors/kind-of.ts";
import type { OnWarning } from "../errors/warn.ts";
import type { ModelSignature } from "../signature/model-signature.ts";

/** What `pyfunc` can be asked for beside the types. */
export interface PyfuncOptions {
  /** Validates what `predict` returns against its annotation, and changes nothing in it. MLflow does not, and neither does `pyfunc` unless asked. */
  readonly validateOutput?: boolean;
  /** The name of the model, where that of its class or function is not the one to show. */
  readonly name?: string;
  /**
   * The signature of a model whose types tell none (a legacy hint, a model input without annotation). Types that tell one count in its place, with
   * the warning TF3133 where the two differ.
   */
  readonly signature?: ModelSignature;
  /**
   * Asks for columns: a model without types of its own receives a `Frame` wherever its signature has columns, in place of records. For
   * models with types it is an error, since their types say what they receive.
   */
  readonly input?: "columns";
  /** Takes the warnings of predictions; Node's `process.emitWarning` or the console when left out. */
  readonly onWarning?: OnWarning;
}

/**
 * Tells options from all else, prototypes and instances of models included.
 *
 * @param value The first argument of `pyfunc`.
 * @returns Whether `value` is an object literal that has nothing but options.
 */
export function isOptions(value: unknown): value is PyfuncOptions {
  return kindOf(value) === "object" && Object.entries(Object(value)).every(isOption);
}

/** The `input` of explicit schemas is something else. */
function isOption([key, value]: readonly [string, unknown]): boolean {
  return Object.hasOwn(OPTIONS, key) && (key !== "input" || value === undefined || value === "columns");
}

const OPTIONS: Record<keyof PyfuncOptions, true> = {
  validateOutput: true,
  name: true,
  signature: true,
  input: true,
  onWarning: true,
};
