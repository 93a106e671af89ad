import type { ReferenceDescriptor } from "@tsfunc/runtime/descriptor";

/** Calls the converter of an object type; `refusal` is returned for what does not fit. */
export function convertReference(type: ReferenceDescriptor, value: string, refusal = "FAIL"): string {
  return `if ((${value} = ${callDefinition(type.to, value)}) === FAIL) return ${refusal};`;
}

/** The call of the converter of an object type, as an expression. */
export function callDefinition(key: string, value: string): string {
  return `${converterName(key)}(${value}, json, depth)`;
}

/** The name of the function that converts to an object type. */
export function converterName(key: string): string {
  return `to${key}`;
}

/** The variable that holds the class of an object type. */
export function className(key: string): string {
  return `C${key}`;
}
