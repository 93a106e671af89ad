/**
 * Puts converted values in the place of some properties of an object.
 *
 * @param value The object; it is not changed.
 * @param converted The converted values by name.
 * @returns A new plain object with the own properties of the given one.
 */
export function copyWith(value: object, converted: ReadonlyMap<string, unknown>): object {
  return Object.fromEntries([...Object.entries(value), ...converted]);
}
