import { ModelInstance } from "../../harness/containers.ts";
import { decode } from "../../harness/values.ts";
import { classOf, type Exports } from "../../models/exports.ts";

/**
 * Decodes a model input.
 *
 * @param input A value as it stands in the file.
 * @param exported What the module of the case exports.
 * @returns The JavaScript value; instances are those of the classes of the case.
 */
export function caseInput(input: unknown, exported: Exports): unknown {
  return instantiate(decode(input), exported);
}

function instantiate(value: unknown, exported: Exports): unknown {
  if (Array.isArray(value)) return value.map((element) => instantiate(element, exported));
  if (value instanceof ModelInstance) {
    const instance = Reflect.construct(classOf(exported, value.className), []);
    return Object.assign(instance, instantiateMembers(value.fields, exported));
  }
  return isPlain(value) ? instantiateMembers(value, exported) : value;
}

function instantiateMembers(members: object, exported: Exports): object {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, instantiate(member, exported)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
