import type { ArrayDescriptor } from "@tsfunc/runtime/descriptor";
import { requireConstraints } from "./constraints.ts";
import type { Scope } from "./scope.ts";
import { block, lines } from "./text.ts";
import { convertValue } from "./value.ts";

/** Converts each element into a new array; every element is read once. */
export function convertArray(type: ArrayDescriptor, value: string, scope: Scope): string {
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
        convertValue(type.items, element, scope),
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
