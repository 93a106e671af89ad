import { keepsValues, type PropertyDefinition, type TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Scope } from "./scope.ts";
import { block, lines, member, quote } from "./text.ts";
import { convertValue } from "./value.ts";

/** A property while its object is converted: the variables that hold it. */
export interface Field {
  readonly property: PropertyDefinition;
  /** The converted value; undefined when the property is absent. */
  readonly value: string;
  /** The value as read; the same variable for a type whose values are never converted. */
  readonly given: string;
}

/** Chooses the variables of a property. */
export function fieldOf(property: PropertyDefinition, index: number): Field {
  const value = `p${index}`;
  return { property, value, given: keepsValues(property.type) ? value : `g${index}` };
}

/** Whether the property may be absent. */
export function mayBeAbsent(property: PropertyDefinition): boolean {
  return property.optional === true || property.hasDefault === true;
}

/** Statements that read a property once and convert it. */
export function readField({ property, value, given }: Field, scope: Scope): string {
  const read = readProperty(property.name, scope);
  const convert = convertValue(property.type, value, scope);
  return lines(
    given === value ? `const ${value} = ${read};` : `const ${given} = ${read}; let ${value} = ${given};`,
    mayBeAbsent(property)
      ? block(`if (${value} !== undefined)`, convert)
      : lines(requirePresence(property.type, value), convert),
  );
}

/** The condition under which a default does not take the place of the property. */
export function presentField({ property, value }: Field): string[] {
  return property.hasDefault === true ? [`${value} !== undefined`] : [];
}

/** The condition under which conversion has left the property as it was. */
export function unchangedField({ value, given }: Field, scope: Scope): string[] {
  return given === value ? [] : [`${scope.tool("same")}(${value}, ${given})`];
}

function readProperty(name: string, scope: Scope): string {
  return name in Object.prototype ? `${scope.tool("read")}(value, ${quote(name)})` : member("value", name);
}

function requirePresence(type: TypeDescriptor, value: string): string {
  return acceptsUndefined(type) ? `if (${value} === undefined) return FAIL;` : "";
}

function acceptsUndefined(type: TypeDescriptor): boolean {
  if (type.kind === "nullable") return acceptsUndefined(type.type);
  return type.kind === "any";
}
