import { isDistinctive, type ObjectDefinition } from "@tsfunc/runtime/descriptor";
import { constructInstance, constructPlain } from "./construct.ts";
import { type Field, fieldOf, presentField, readField, unchangedField } from "./field.ts";
import { className, converterName } from "./reference.ts";
import type { Scope } from "./scope.ts";
import { converterSource, lines, quote } from "./text.ts";
import { convertValue } from "./value.ts";

/** The function that converts to an object type. */
export function definitionConverter(key: string, definition: ObjectDefinition, scope: Scope): string {
  const fields = definition.properties.map(fieldOf);
  const extras = extrasOf(key, definition, scope);
  const body = lines(
    isDistinctive(definition)
      ? 'if (typeof value !== "object" || value === null) return FAIL;'
      : `if (!${scope.tool("isObject")}(value)) return FAIL;`,
    scope.isRecursive(key) ? `if (depth++ > ${scope.tool("MAX_DEPTH")}) return FAIL;` : "",
    ...fields.map((field) => readField(field, scope)),
    extras?.read ?? "",
    definition.construct === undefined ? "" : passThrough(key, fields, extras, scope),
    definition.construct === undefined
      ? constructPlain(fields)
      : constructInstance(className(key), definition.construct, fields),
    extras === null ? "" : `${scope.tool("keep")}(result, extra);`,
    "return result;",
  );
  return converterSource(converterName(key), body);
}

/** An instance whose fields are all present and unchanged is returned as itself. Whether they are present is the cheapest to tell. */
function passThrough(key: string, fields: readonly Field[], extras: Extras | null, scope: Scope): string {
  const conditions = [
    ...fields.flatMap(presentField),
    `value instanceof ${className(key)}`,
    ...fields.flatMap((field) => unchangedField(field, scope)),
    ...(extras === null ? [] : [extras.unchanged]),
  ];
  return `if (${conditions.join(" && ")}) return value;`;
}

/** How undeclared properties are read into `extra`, and when they are unchanged. */
interface Extras {
  readonly read: string;
  readonly unchanged: string;
}

function extrasOf(key: string, definition: ObjectDefinition, scope: Scope): Extras | null {
  if (definition.extra === undefined) return null;
  const declared = scope.fresh("s");
  scope.hoist(`const ${declared} = new Set([${definition.properties.map((one) => quote(one.name)).join(", ")}]);`);
  const body = convertValue(definition.extra, "value", scope);
  const copy = (target: string, converter: string) =>
    `${scope.tool("extras")}(${target}, value, ${declared}, ${converter}, json, depth)`;
  if (body === "") return { read: readExtras(copy("extra", "null")), unchanged: "true" };
  const converter = `${converterName(key)}Extra`;
  scope.hoist(converterSource(converter, lines(body, "return value;")));
  return {
    read: readExtras(copy("extra", converter)),
    unchanged: `${scope.tool("same")}(extra, ${scope.tool("undeclared")}(value, ${declared}))`,
  };
}

function readExtras(call: string): string {
  return lines("const extra = {};", `if (!${call}) return FAIL;`);
}
