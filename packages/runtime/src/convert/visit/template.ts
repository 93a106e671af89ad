import type { TemplateDescriptor } from "../../descriptor/type-descriptor.ts";
import { invalidType, saying } from "../explanation.ts";
import type { Walk } from "../walk.ts";
import { visitConstraints } from "./constraints.ts";

const expressions = new WeakMap<TemplateDescriptor, RegExp>();

/**
 * Accepts text that matches.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitTemplate(type: TemplateDescriptor, value: unknown, walk: Walk): unknown {
  if (typeof value !== "string") {
    return walk.refuse(type, value, invalidType);
  }
  return expressionOf(type).test(value)
    ? visitConstraints(type, value, value, walk)
    : walk.refuse(type, value, saying("invalid_value", `Expected text of the form ${type.text}`));
}

/**
 * The regular expression of a template, compiled once.
 *
 * @param type The template.
 * @returns An expression without state.
 */
export function expressionOf(type: TemplateDescriptor): RegExp {
  const expression = expressions.get(type) ?? new RegExp(type.pattern, "u");
  expressions.set(type, expression);
  return expression;
}
