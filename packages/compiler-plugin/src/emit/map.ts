import type { MapDescriptor } from "@tsfunc/runtime/descriptor";
import type { Scope } from "./scope.ts";
import { block, lines } from "./text.ts";
import { convertValue } from "./value.ts";

/** Converts the entries of a Map or of a plain object into a new Map. */
export function convertMap(type: MapDescriptor, value: string, scope: Scope): string {
  const [result, entries, key, entry] = ["r", "m", "k", "e"].map((prefix) => scope.fresh(prefix)) as [
    string,
    string,
    string,
    string,
  ];
  return lines(
    `const ${entries} = ${value} instanceof Map ? ${value} : ${scope.tool("isRecord")}(${value}) ? Object.entries(${value}) : null;`,
    `if (${entries} === null) return FAIL;`,
    `const ${result} = new Map();`,
    block(
      `for (let [${key}, ${entry}] of ${entries})`,
      lines(
        `if (typeof ${key} !== "string") return FAIL;`,
        convertValue(type.values, entry, scope),
        `${result}.set(${key}, ${entry});`,
      ),
    ),
    `${value} = ${result};`,
  );
}
