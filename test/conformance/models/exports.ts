/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/**
 * Finds what a module has for a model: a function `predict`, or a class with such a method.
 *
 * @param exported What the module exports.
 * @returns The name of the export.
 * @throws {Error} when there is no such export.
 */
export function entryOf(exported: Exports): string {
  const entry = Object.keys(exported).find((name) => name === "predict" || isModelClass(exported[name]));
  if (entry === undefined) throw new Error(`none of ${Object.keys(exported).join(", ")} is a model`);
  return entry;
}

/**
 * A class that a module exports.
 *
 * @param exported What the module exports.
 * @param name The name of the class.
 * @throws {Error} when there is no such class.
 */
export function classOf(exported: Exports, name: string): new (...parameters: never[]) => object {
  const owner = exported[name];
  if (typeof owner !== "function") throw new Error(`no class ${name} is exported`);
  return owner as new () => object;
}

function isModelClass(value: unknown): boolean {
  return typeof value === "function" && typeof value.prototype?.predict === "function";
}
