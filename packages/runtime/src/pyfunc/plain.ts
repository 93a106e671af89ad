import type { CsrMatrix } from "../frame/csr-matrix.ts";
import type { Frame } from "../frame/frame.ts";
import type { Tensor } from "../frame/tensor.ts";
import type { ModelContext } from "./model-context.ts";

/**
 * The plain data that a model accepts where it declares `T`: methods are dropped at every depth, so object literals fit where `predict`
 * receives class instances.
 *
 * Read-only properties become optional, because a getter without setter looks the same and carries no data. An integral number may stand
 * for a `bigint`, and a plain object for a `Map`.
 */
export type Plain<T> = unknown extends T
  ? T
  : T extends bigint
    ? T | number
    : T extends Atom
      ? T
      : T extends Uint8Array
        ? Uint8Array
        : T extends Map<infer Key extends string, infer Value>
          ? Map<Key, Plain<Value>> | { [Name in Key]: Plain<Value> }
          : T extends readonly unknown[]
            ? { [Index in keyof T]: Plain<T[Index]> }
            : PlainObject<T>;

/**
 * The plain params that a model accepts where it declares `T`: as {@link Plain}, and each one may be left out, since every param of an
 * MLflow signature has a default.
 *
 * @see MLflow ParamSchema
 */
export type PlainParams<T> = T extends object ? Partial<Plain<T>> : T;

type AnyFunction = (...args: never[]) => unknown;

/** What is handed over as a whole and has nothing inside to make plain. */
type Atom =
  | string
  | number
  | boolean
  | symbol
  | null
  | undefined
  | Date
  | Tensor
  | CsrMatrix
  | Frame
  | AnyFunction
  | ModelContext;

type PlainObject<T> = Flat<
  { [Key in keyof T as DataKey<T, Key, false>]: Plain<T[Key]> } & {
    [Key in keyof T as DataKey<T, Key, true>]?: Plain<T[Key]>;
  }
>;

/** `Key` if it holds data and is declared `readonly` or not, as asked; symbols and methods hold none. */
type DataKey<T, Key extends keyof T, ReadOnly extends boolean> = Key extends symbol
  ? never
  : Extract<T[Key], AnyFunction> extends never
    ? IsReadonly<T, Key> extends ReadOnly
      ? Key
      : never
    : never;

/** Two types are the same to the checker only when their modifiers are, too. */
type IsReadonly<T, Key extends keyof T> =
  (<X>() => X extends Pick<T, Key> ? 1 : 2) extends <X>() => X extends { -readonly [K in Key]: T[K] } ? 1 : 2
    ? false
    : true;

/** One object type in place of an intersection. */
type Flat<T> = { [Key in keyof T]: T[Key] };
