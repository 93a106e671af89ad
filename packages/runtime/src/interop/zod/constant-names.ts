/**
 * Chooses the names of constants.
 *
 * @param keys What they are for; identifiers, which are kept where they can be.
 * @param taken Names that stand for something else already.
 * @returns The name for each key.
 */
export function constantNames(keys: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const inUse = new Set(taken);
  const names = keys.map((key) => {
    let name = key;
    for (let number = 2; inUse.has(name); number++) name = `${key}${number}`;
    inUse.add(name);
    return [key, name] as const;
  });
  return new Map(names);
}
