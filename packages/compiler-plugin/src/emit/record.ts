import type { RecordDescriptor } from "@tsfunc/runtime/descriptor";
import { acceptsAsIs } from "./accepts.ts";
import type { Scope } from "./scope.ts";
import { block, lines } from "./text.ts";
import { convertValue } from "./value.ts";

/**
 * Copies the object by spreading, which clones its hidden class, and then checks or replaces the copied values: several times faster than
 * storing key by key, each getter runs once, and an own `__proto__` key stays an ordinary one.
 */
export function convertRecord(type: RecordDescriptor, value: string, scope: Scope): string {
  return lines(
    `if (${isNoRecord(value, scope)}) return FAIL;`,
    `${value} = { ...${value} };`,
    convertEntries(type, value, scope),
  );
}

/** Looks at the constructor where the value is converted, so that engines learn which one is to be expected there. */
function isNoRecord(value: string, scope: Scope): string {
  const isOther = `${value}.constructor !== Object && !${scope.tool("isRecord")}(${value})`;
  return `typeof ${value} !== "object" || ${value} === null || (${isOther})`;
}

function convertEntries(type: RecordDescriptor, value: string, scope: Scope): string {
  const key = scope.fresh("k");
  const loop = `for (const ${key} in ${value})`;
  const accepts = acceptsAsIs(type.values, `${value}[${key}]`, scope);
  if (accepts === "true") return "";
  if (accepts !== null) return `${loop} if (!(${accepts})) return FAIL;`;
  const entry = scope.fresh("e");
  const convert = convertValue(type.values, entry, scope);
  return block(loop, lines(`let ${entry} = ${value}[${key}];`, convert, `${value}[${key}] = ${entry};`));
}
