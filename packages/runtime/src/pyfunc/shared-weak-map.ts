/**
 * A WeakMap that every copy of this package in one process shares: a model decorated by one copy is a model to all of them.
 *
 * @param name What the map is for.
 * @returns The map of that name, made at the first call in the process.
 */
export function sharedWeakMap<Value>(name: string): WeakMap<object, Value> {
  const key = Symbol.for(`@tsfunc/runtime:${name}`);
  const existing: WeakMap<object, Value> | undefined = Reflect.get(globalThis, key);
  const map = existing ?? new WeakMap<object, Value>();
  Reflect.set(globalThis, key, map);
  return map;
}
