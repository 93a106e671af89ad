import type { Constrainable, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Scope } from "./scope.ts";
import { quote } from "./text.ts";

/**
 * The conditions under which a converted value holds the constraints of its type, the cheap ones first; none for a type without. The
 * length of an array is not among them: it is looked at before its elements are.
 *
 * @returns Source texts, to be joined by `&&`.
 */
export function constraintConditions(type: TypeDescriptor & Constrainable, value: string, scope: Scope): string[] {
  const { constraints = {} } = type;
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = constraints;
  const { minLength, maxLength, pattern, format, uniqueItems } = constraints;
  return [
    ...when(minimum, (bound) => `${value} >= ${bound}`),
    ...when(exclusiveMinimum, (bound) => `${value} > ${bound}`),
    ...when(maximum, (bound) => `${value} <= ${bound}`),
    ...when(exclusiveMaximum, (bound) => `${value} < ${bound}`),
    ...when(multipleOf, (divisor) => `${scope.tool("isMultiple")}(${value}, ${divisor})`),
    ...when(minLength, (least) => `${scope.tool("isLongEnough")}(${value}, ${least})`),
    ...when(maxLength, (most) => `${scope.tool("isShortEnough")}(${value}, ${most})`),
    ...when(pattern, (source) => `${regularExpression(source, scope)}.test(${value})`),
    ...when(format, (name) => `${scope.format(name)}(${value})`),
    ...when(uniqueItems, () => `${scope.tool("isUnique")}(${value})`),
  ];
}

/** The statement that refuses a converted value which breaks a constraint; empty for a type without. */
export function requireConstraints(type: TypeDescriptor, value: string, scope: Scope): string {
  const conditions = constraintConditions(type, value, scope);
  return conditions.length === 0 ? "" : `if (!(${conditions.join(" && ")})) return FAIL;`;
}

/** Hoists a regular expression. */
export function regularExpression(pattern: string, scope: Scope): string {
  const name = scope.fresh("x");
  scope.hoist(`const ${name} = new RegExp(${quote(pattern)}, "u");`);
  return name;
}

function when<Asked>(asked: Asked | undefined, condition: (asked: Asked) => string): string[] {
  return asked === undefined ? [] : [condition(asked)];
}
