import { FAIL } from "../primitive/fail.ts";
import { hasProperty } from "../primitive/read.ts";
import type { Converter } from "./converter.ts";

/**
 * Copies the undeclared properties of an object, converted.
 *
 * @param target What they are copied to.
 * @param value The object.
 * @param declared The names of the declared properties.
 * @param convert The converter of their type; null where any value will do.
 * @param json Whether the value comes from JSON.
 * @param depth How many objects of recursive types are around them.
 * @returns False when one of them does not fit.
 */
export function extras(
  target: object,
  value: object,
  declared: ReadonlySet<string>,
  convert: Converter | null,
  json: boolean,
  depth: number,
): boolean {
  for (const name of undeclaredNames(value, declared)) {
    const given: unknown = Reflect.get(value, name);
    const converted = convert === null ? given : convert(given, json, depth);
    if (converted === FAIL) {
      return false;
    }
    Reflect.set(target, name, converted);
  }
  return true;
}

/**
 * The undeclared properties of an object, as they are.
 *
 * @param value The object.
 * @param declared The names of the declared properties.
 * @returns A new plain object.
 */
export function undeclared(value: object, declared: ReadonlySet<string>): object {
  return Object.fromEntries(undeclaredNames(value, declared).map((name) => [name, Reflect.get(value, name)]));
}

/**
 * Gives undeclared properties to an object, but for names that it or its class has already: data replace no method, no accessor and no
 * private field.
 *
 * @param target A new object; it is changed.
 * @param extra The undeclared properties, converted.
 */
export function keep(target: object, extra: object): void {
  for (const name of Object.keys(extra)) {
    if (!hasProperty(target, name)) {
      Reflect.set(target, name, Reflect.get(extra, name));
    }
  }
}

/**
 * The names of the undeclared properties that are kept.
 *
 * @param value The object.
 * @param declared The names of the declared properties.
 * @returns Its own enumerable names without the declared ones and `__proto__`.
 */
export function undeclaredNames(value: object, declared: ReadonlySet<string>): string[] {
  return Object.keys(value).filter((name) => !declared.has(name) && name !== "__proto__");
}
