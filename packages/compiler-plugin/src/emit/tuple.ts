import type { TupleDescriptor } from "@tsfunc/runtime/descriptor";
import type { Scope } from "./scope.ts";
import { block, lines } from "./text.ts";
import { convertValue } from "./value.ts";

/** Converts the declared elements one by one and the rest in a loop, into a new array. */
export function convertTuple(type: TupleDescriptor, value: string, scope: Scope): string {
  const result = scope.fresh("r");
  const length = scope.fresh("l");
  const tooLong = type.rest === undefined ? ` || ${length} > ${type.items.length}` : "";
  return lines(
    `if (!Array.isArray(${value})) return FAIL;`,
    `const ${length} = ${value}.length, ${result} = [];`,
    `if (${length} < ${type.required}${tooLong}) return FAIL;`,
    ...type.items.map((_, index) => element(type, index, { value, length, result, scope })),
    rest(type, { value, length, result, scope }),
    `${value} = ${result};`,
  );
}

interface TupleParts {
  readonly value: string;
  readonly length: string;
  readonly result: string;
  readonly scope: Scope;
}

function element(type: TupleDescriptor, index: number, { value, length, result, scope }: TupleParts): string {
  const name = scope.fresh("e");
  const body = lines(
    `let ${name} = ${value}[${index}];`,
    convertValue(type.items[index] as TupleDescriptor["items"][number], name, scope),
    `${result}.push(${name});`,
  );
  return index < type.required ? body : block(`if (${length} > ${index})`, body);
}

function rest(type: TupleDescriptor, { value, length, result, scope }: TupleParts): string {
  if (type.rest === undefined) return "";
  const index = scope.fresh("i");
  const name = scope.fresh("e");
  return block(
    `for (let ${index} = ${type.items.length}; ${index} < ${length}; ${index}++)`,
    lines(`let ${name} = ${value}[${index}];`, convertValue(type.rest, name, scope), `${result}.push(${name});`),
  );
}
