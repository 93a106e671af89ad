import type { FAIL } from "../primitive/fail.ts";
import type { Converter } from "./converter.ts";
import type { Stop } from "./stop.ts";

/**
 * What emitted converters call. The interpreter uses the same functions, so that both accept the same values and build the same results.
 * The names are short because they stand in injected code.
 */
export interface Toolkit {
  readonly FAIL: typeof FAIL;
  /** Refuses the array that is the whole model input or all params because of an element, and hands on what those before it became. */
  stop(index: number, converted: unknown[]): Stop;
  /** Nesting of recursive types at which conversion stops. */
  readonly MAX_DEPTH: number;
  /** An object that may carry properties: neither null, an array, nor one of the built-in containers (Date, Map, typed arrays …). */
  isObject(value: unknown): value is object;
  /** A plain object: its prototype is null or has none itself, so objects of other realms count. */
  isRecord(value: unknown): value is Record<string, unknown>;
  /** For a value that is not a number: a bigint becomes the number equal to it (from JSON: nearest to it). */
  number(value: unknown, json: boolean): number | typeof FAIL;
  /** For a value that is not a safe integer: a bigint within the safe range becomes a number. */
  long(value: unknown): number | typeof FAIL;
  /** For a value that is not an int32: a bigint within the range becomes a number. */
  integer(value: unknown): number | typeof FAIL;
  /** A bigint or integral number within int64; from JSON also decimal text. */
  bigint(value: unknown, json: boolean): bigint | typeof FAIL;
  /** A valid Date; from JSON also ISO 8601 text: without zone it is UTC, a date alone is midnight UTC. */
  date(value: unknown, json: boolean): Date | typeof FAIL;
  /** A Uint8Array (Buffer included); from JSON also base64 text. */
  bytes(value: unknown, json: boolean): Uint8Array | typeof FAIL;
  /**
   * The value of a property whose name `Object.prototype` also has (`constructor`, `toString` …): undefined when it is merely inherited
   * from there.
   */
  read(value: object, name: string): unknown;
  /** Whether conversion changed nothing, so that an instance may pass through as itself. Arrays, plain objects and Maps are compared by content, all else by identity. */
  same(converted: unknown, given: unknown): boolean;
  /**
   * Copies the own enumerable properties that are not declared (an index signature beside properties), converted; `__proto__` never.
   *
   * @returns false when one of them does not fit.
   */
  extras(
    target: object,
    value: object,
    declared: ReadonlySet<string>,
    convert: Converter | null,
    json: boolean,
    depth: number,
  ): boolean;
  /** The own enumerable properties that are not declared, as they are; `__proto__` never. */
  undeclared(value: object, declared: ReadonlySet<string>): object;
  /** Gives undeclared properties to a new object, but for names that it or its class has: data replace no method, accessor or private field. */
  keep(target: object, extra: object): void;
  /**
   * Converts to the member of a union of object types that declares most of the properties that `value` has, ties in source order.
   *
   * @param members The declared names and the converter of each member.
   */
  bestFit(value: unknown, members: readonly (readonly [readonly string[], (value: unknown) => unknown])[]): unknown;
  /** Whether a number or bigint is a multiple of a number; decimal fractions as they are meant. */
  isMultiple(value: number | bigint, divisor: number): boolean;
  /** Whether a text has at least so many code points. */
  isLongEnough(text: string, least: number): boolean;
  /** Whether a text has at most so many code points. */
  isShortEnough(text: string, most: number): boolean;
  /** Whether the elements of an array differ from one another, containers by what they hold. */
  isUnique(items: readonly unknown[]): boolean;
}
