/**
 * What kind of value something is, in the words of messages.
 *
 * The name of a class is read from the prototype, so data cannot pretend to be another class by a property `constructor`.
 *
 * @param value Anything, hostile objects too.
 * @returns `null`, `array`, the name of the class of an instance, or what `typeof` says.
 */
export function kindOf(value: unknown): string {
  if (typeof value !== "object") {
    return typeof value;
  }
  if (value === null) {
    return "null";
  }
  try {
    return Array.isArray(value) ? "array" : (classNameOf(value) ?? "object");
  } catch {
    return "object";
  }
}

/**
 * The name of the class of an instance.
 *
 * @param value Any object; a proxy may throw.
 * @returns The name, or undefined for plain objects and for classes without a presentable name.
 */
export function classNameOf(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== "object" || prototype === null || Object.getPrototypeOf(prototype) === null) {
    return undefined;
  }
  const owner: unknown = Reflect.getOwnPropertyDescriptor(prototype, "constructor")?.value;
  const name: unknown =
    typeof owner === "function" ? Reflect.getOwnPropertyDescriptor(owner, "name")?.value : undefined;
  return typeof name === "string" && /^[\p{ID_Start}_$][\p{ID_Continue}$]{0,59}$/u.test(name) ? name : undefined;
}
