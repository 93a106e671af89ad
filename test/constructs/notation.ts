import type { JsonValue } from "@tsfunc/runtime/descriptor";
import type { Constructor } from "@tsfunc/runtime/injected";

/** Classes by the name that the notation uses. */
export type ClassesByName = Readonly<Record<string, Constructor>>;

/** What an object with a key of this form stands for; every other object stands for itself. */
const READERS: Readonly<Record<string, (written: never, classes: ClassesByName, members: Members) => unknown>> = {
  $undefined: () => undefined,
  $number: (text: string) => Number(text),
  $bigint: (digits: string) => BigInt(digits),
  $date: (text: string) => new Date(text),
  $bytes: (bytes: readonly number[]) => new Uint8Array(bytes),
  $map: (entries: readonly (readonly [JsonValue, JsonValue])[], classes) =>
    new Map(entries.map(([key, value]) => [readValue(key, classes), readValue(value, classes)])),
  $instance: (name: string, classes, { fields = {} }) => instanceOf(name, readValue(fields, classes), classes),
};

type Members = Readonly<Record<string, JsonValue>>;

/**
 * Makes the value that a notation stands for.
 *
 * @param written JSON, in which `$undefined`, `$number`, `$bigint`, `$date`, `$bytes`, `$map` and `$instance` stand for what JSON lacks.
 * @param classes The classes that `$instance` names.
 */
export function readValue(written: JsonValue, classes: ClassesByName): unknown {
  if (typeof written !== "object" || written === null) return written;
  if (Array.isArray(written)) return written.map((one: JsonValue) => readValue(one, classes));
  const members = written as Members;
  const [first = ""] = Object.keys(members);
  const reader = Object.hasOwn(READERS, first) ? READERS[first] : undefined;
  if (reader !== undefined) return reader(members[first] as never, classes, members);
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, readValue(value, classes)]));
}

/**
 * Writes a value as {@link readValue} reads it.
 *
 * @param value What a converter made; the fields of an instance are its properties and its get/set pairs, without functions.
 */
export function writeValue(value: unknown): JsonValue {
  switch (typeof value) {
    case "undefined":
      return { $undefined: true };
    case "bigint":
      return { $bigint: String(value) };
    case "number":
      return Number.isFinite(value) ? value : { $number: String(value) };
    case "object":
      return value === null ? null : writeObject(value);
    default:
      return value as string | boolean;
  }
}

function writeObject(value: object): JsonValue {
  if (Array.isArray(value)) return value.map(writeValue);
  if (value instanceof Date) return { $date: value.toJSON() };
  if (value instanceof Uint8Array) return { $bytes: [...value] };
  if (value instanceof Map) return { $map: Array.from(value, ([key, one]) => [writeValue(key), writeValue(one)]) };
  const prototype: object | null = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return writeFields(value, Object.keys(value));
  const names = [...Object.keys(value), ...accessorsOf(prototype)];
  const data = names.filter((name) => !["undefined", "function"].includes(typeof Reflect.get(value, name)));
  return { $instance: value.constructor.name, fields: writeFields(value, data) };
}

function writeFields(value: object, names: readonly string[]): JsonValue {
  return Object.fromEntries(names.map((name) => [name, writeValue(Reflect.get(value, name))]));
}

/** The names of get/set pairs, which are data as fields are. */
function accessorsOf(prototype: object | null): readonly string[] {
  if (prototype === null || prototype === Object.prototype) return [];
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const pairs = own.filter(([, { get, set }]) => get !== undefined && set !== undefined).map(([name]) => name);
  return [...pairs, ...accessorsOf(Object.getPrototypeOf(prototype))];
}

function instanceOf(name: string, fields: unknown, classes: ClassesByName): object {
  const Class = classes[name] as (new () => object) | undefined;
  if (Class === undefined) throw new Error(`The construct has no class ${name}.`);
  return Object.assign(new Class(), fields);
}
