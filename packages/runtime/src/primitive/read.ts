/**
 * Reads a property whose name `Object.prototype` also has, such as `constructor` or `toString`.
 *
 * @param value The object.
 * @param name The name.
 * @returns Its value; undefined when the object merely inherits it from `Object.prototype`, of whatever realm.
 */
export function read(value: object, name: string): unknown {
  return hasProperty(value, name) ? Reflect.get(value, name) : undefined;
}

/**
 * Whether an object has a property, itself or by its class.
 *
 * @param value The object.
 * @param name The name.
 * @returns False for what every object inherits from `Object.prototype`.
 */
export function hasProperty(value: object, name: string): boolean {
  if (!(name in Object.prototype)) {
    return name in value;
  }
  const holder = holderOf(value, name);
  return holder === value || (holder !== null && Object.getPrototypeOf(holder) !== null);
}

/** The object itself or the first of its prototypes that owns the property. */
function holderOf(value: object, name: string): object | null {
  let holder: object | null = value;
  while (holder !== null && !Object.hasOwn(holder, name)) {
    holder = Object.getPrototypeOf(holder);
  }
  return holder;
}
