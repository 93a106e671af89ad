/** Whether a property can be written as `object.name`. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Quotes text for JavaScript source; line separators are escaped, so that the text stays on its line everywhere. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16)}`);
}

/** The source of a property access. */
export function member(object: string, name: string): string {
  return IDENTIFIER.test(name) ? `${object}.${name}` : `${object}[${quote(name)}]`;
}

/** The source of a property name in an object literal; `__proto__` is computed, because written plainly it sets the prototype. */
export function propertyName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return IDENTIFIER.test(name) ? name : quote(name);
}

/** Joins statements, leaving out empty ones. */
export function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

/** A head with a body in braces; the empty text when the body is empty. */
export function block(head: string, body: string): string {
  return body === "" ? "" : `${head} {\n${indent(body)}\n}`;
}

/** The declaration of a converter: every one takes the value, whether it came from JSON, and the depth in recursive types. */
export function converterSource(name: string, body: string): string {
  return block(`function ${name}(value, json, depth)`, body);
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
