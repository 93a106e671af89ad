/** Where a value is: names and indexes, from the outside inwards. */
export type Path = readonly (string | number)[];

/**
 * A value inside another.
 *
 * @param value Plain data.
 * @param path Where it is.
 * @returns Undefined where there is none.
 */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, segment) => {
    const isHolder = typeof holder === "object" && holder !== null && Object.hasOwn(holder, segment);
    return isHolder ? Reflect.get(holder, segment) : undefined;
  }, value);
}

/**
 * Puts a value inside another.
 *
 * @param value Plain data, which are not changed.
 * @param path Where to.
 * @param next What; undefined takes it out of its object or list.
 * @returns A copy, in which everything but the way there is shared.
 */
export function withValueAt(value: unknown, path: Path, next: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return next;
  const inner = withValueAt(valueAt(value, [segment]), rest, next);
  if (typeof segment === "number") {
    const list = Array.isArray(value) ? value : [];
    return inner === undefined ? list.toSpliced(segment, 1) : withElement(list, segment, inner);
  }
  const members = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const others = members.map(([name, member]) => [name, name === segment ? inner : member] as const);
  const isNew = !members.some(([name]) => name === segment);
  const all = isNew ? [...others, [segment, inner] as const] : others;
  return Object.fromEntries(all.filter(([, member]) => member !== undefined));
}

function withElement(list: readonly unknown[], at: number, element: unknown): readonly unknown[] {
  return at < list.length ? list.with(at, element) : [...list, element];
}
