import type { ArrayDescriptor } from "@tsfunc/runtime/descriptor";
import { requireConstraints } from "./constraints.ts";
import { convertReference } from "./reference.ts";
import type { Scope } from "./scope.ts";
import { block, lines } from "./text.ts";
import { convertValue } from "./value.ts";

/** Converts each element into a new array; every element is read once. */
export function convertArray(type: ArrayDescriptor, value: string, scope: Scope): string {
  return arrayConversion(type, value, scope, (element) => convertValue(type.items, element, scope));
}

/** The same for the array that is the whole value: it says at which of its objects it stopped. */
export function convertRootArray(type: ArrayDescriptor, value: string, scope: Scope): string {
  const { items } = type;
  if (items.kind !== "reference") return convertArray(type, value, scope);
  const stop = scope.tool("stop");
  return arrayConversion(type, value, scope, (element, index, result) =>
    convertReference(items, element, `${stop}(${index}, ${result})`),
  );
}

/** Statements that convert an element in place. */
type ConvertElement = (element: string, index: string, result: string) => string;

function arrayConversion(type: ArrayDescriptor, value: string, scope: Scope, convert: ConvertElement): string {
  const [result, length, index, element] = ["r", "l", "i", "e"].map((prefix) => scope.fresh(prefix)) as [
    string,
    string,
    string,
    string,
  ];
  return lines(
    `if (!Array.isArray(${value})) return FAIL;`,
    requireLength(type, value),
    `const ${length} = ${value}.length, ${result} = new Array(${length});`,
    block(
      `for (let ${index} = 0; ${index} < ${length}; ${index}++)`,
      lines(
        `let ${element} = ${value}[${index}];`,
        convert(element, index, result),
        `${result}[${index}] = ${element};`,
      ),
    ),
    `${value} = ${result};`,
    requireConstraints(type, value, scope),
  );
}

function requireLength({ constraints: { minItems, maxItems } = {} }: ArrayDescriptor, value: string): string {
  const misfits = [
    ...(minItems === undefined ? [] : [`${value}.length < ${minItems}`]),
    ...(maxItems === undefined ? [] : [`${value}.length > ${maxItems}`]),
  ];
  return misfits.length === 0 ? "" : `if (${misfits.join(" || ")}) return FAIL;`;
}
