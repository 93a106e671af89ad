import type { ArrayDescriptor } from "@tsfunc/runtime/descriptor";
import { requireConstraints } from "./constraints.ts";
import { convertReference } from "./reference.ts";
import type { Scope } from "./scope.ts";
import { block, lines } from "./text.ts";
import { convertValue } from "./value.ts";

/** Converts each element into a new array; every element is read once. */
export function convertArray(type: ArrayDescriptor, value: string, scope: Scope): string {
  const result = scope.fresh("r");
  return lines(
    requireArray(type, value),
    `const ${result} = new Array(${value}.length);`,
    convertElements({ value, result, start: "0" }, scope, (element) => convertValue(type.items, element, scope)),
    `${value} = ${result};`,
    requireConstraints(type, value, scope),
  );
}

/**
 * The same for an array of objects that is the whole value. It says at which of them it stopped, and goes on after the one where it
 * `stopped`.
 */
export function convertRootArray(type: ArrayDescriptor, value: string, scope: Scope): string {
  const { items, constraints } = type;
  if (items.kind !== "reference" || constraints?.uniqueItems) return convertArray(type, value, scope);
  const result = scope.fresh("r");
  return lines(
    requireArray(type, value),
    `const ${result} = stopped ? stopped.converted : new Array(${value}.length);`,
    convertElements({ value, result, start: "stopped ? stopped.index + 1 : 0" }, scope, (element, index) =>
      convertReference(items, element, `${scope.tool("stop")}(${index}, ${result})`),
    ),
    `${value} = ${result};`,
  );
}

/** What is converted into what, and from where on. */
interface Elements {
  readonly value: string;
  readonly result: string;
  readonly start: string;
}

function convertElements(
  { value, result, start }: Elements,
  scope: Scope,
  convert: (element: string, index: string) => string,
): string {
  const [length, index, element] = [scope.fresh("l"), scope.fresh("i"), scope.fresh("e")];
  return lines(
    `const ${length} = ${result}.length;`,
    block(
      `for (let ${index} = ${start}; ${index} < ${length}; ${index}++)`,
      lines(`let ${element} = ${value}[${index}];`, convert(element, index), `${result}[${index}] = ${element};`),
    ),
  );
}

function requireArray(type: ArrayDescriptor, value: string): string {
  return lines(`if (!Array.isArray(${value})) return FAIL;`, requireLength(type, value));
}

function requireLength({ constraints: { minItems, maxItems } = {} }: ArrayDescriptor, value: string): string {
  const misfits = [
    ...(minItems === undefined ? [] : [`${value}.length < ${minItems}`]),
    ...(maxItems === undefined ? [] : [`${value}.length > ${maxItems}`]),
  ];
  return misfits.length === 0 ? "" : `if (${misfits.join(" || ")}) return FAIL;`;
}
