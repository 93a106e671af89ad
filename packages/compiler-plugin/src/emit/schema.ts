import type { SchemaDescriptor } from "@tsfunc/runtime/descriptor";
import type { Scope } from "./scope.ts";
import { lines } from "./text.ts";

/** Has the schema of a type validate; what it makes of the value stands in its place. */
export function convertBySchema({ schema }: SchemaDescriptor, value: string, scope: Scope): string {
  const outcome = scope.fresh("o");
  return lines(
    `const ${outcome} = ${scope.validator(schema)}(${value});`,
    `if (!${outcome}.ok) return FAIL;`,
    `${value} = ${outcome}.value;`,
  );
}
