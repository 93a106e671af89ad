import type { FAIL } from "../primitive/fail.ts";
import type { Formats } from "./formats.ts";
import type { Stop } from "./stop.ts";
import type { Toolkit } from "./toolkit.ts";
import type { Validators } from "./validators.ts";

/**
 * Turns a value into a validated, typed one, or into {@link FAIL} when anything in it does not fit. It never throws for bad data and never
 * changes what it is given.
 *
 * @param value What was passed.
 * @param json Whether `value` was parsed from JSON text: only then text stands for dates, bytes and int64.
 * @param depth How many objects of recursive types are around it; 0 when left out.
 */
export type Converter = (value: unknown, json: boolean, depth?: number) => unknown;

/**
 * Converts a whole model input or all params. That of an array may return a {@link Stop} in place of FAIL; given it again, it goes on after
 * the element where it stopped.
 */
export type RootConverter = (value: unknown, json: boolean, depth?: number, stopped?: Stop) => unknown;

/** The converters of one model; `params` is null when its params are untyped. */
export interface Converters {
  readonly input: RootConverter | null;
  readonly params: RootConverter | null;
  /** Those of object types that cannot contain themselves, by key: the interpreter passes over what they accept. */
  readonly objects?: Readonly<Record<string, Converter>>;
}

/** A class whose instances stand in converted values. */
export type Constructor = new (...args: never[]) => object;

/** Classes by the key of their definition. */
export type Classes = Readonly<Record<string, Constructor>>;

/**
 * What the compiler plugin emits for one model: called once, at the first prediction, when every class of the module exists.
 *
 * @param toolkit What emitted code calls for all that is not worth writing out.
 * @param classes The classes whose instances are made.
 * @param formats The formats that the types name.
 * @param validators The schemas that validate types.
 */
export type EmittedConverters = (
  toolkit: Toolkit,
  classes: Classes,
  formats: Formats,
  validators: Validators,
) => Converters;
