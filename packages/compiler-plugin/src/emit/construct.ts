import type { Construction } from "@tsfunc/runtime/descriptor";
import { type Field, mayBeAbsent } from "./field.ts";
import { lines, member, propertyName, quote } from "./text.ts";

/** Statements that make `result`, an instance by its constructor with the present fields assigned in order. */
export function constructInstance(className: string, { parameters }: Construction, fields: readonly Field[]): string {
  const handed = parameters.map((name) => fields.find((field) => field.property.name === name)?.value ?? "undefined");
  const assigned = fields.filter((field) => !parameters.includes(field.property.name));
  return lines(`const result = new ${className}(${handed.join(", ")});`, ...assigned.map(assignField));
}

/** Statements that make `result`, a plain object with the present fields in order. */
export function constructPlain(fields: readonly Field[]): string {
  const firstAbsent = fields.findIndex((field) => mayBeAbsent(field.property));
  const literal = firstAbsent === -1 ? fields : fields.slice(0, firstAbsent);
  const entries = literal.map((field) => `${propertyName(field.property.name)}: ${field.value}`);
  return lines(
    `const result = {${entries.length === 0 ? "" : ` ${entries.join(", ")} `}};`,
    ...fields.slice(literal.length).map(assignField),
  );
}

function assignField({ property, value }: Field): string {
  const assign =
    property.name === "__proto__"
      ? `Object.defineProperty(result, ${quote(property.name)}, { value: ${value}, writable: true, enumerable: true, configurable: true });`
      : `${member("result", property.name)} = ${value};`;
  return mayBeAbsent(property) ? `if (${value} !== undefined) ${assign}` : assign;
}
