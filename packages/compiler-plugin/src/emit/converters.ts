import {
  type ModelDescriptor,
  type ObjectDefinition,
  referencesOf,
  referencesOfDefinition,
  type TypeDescriptor,
} from "@tsfunc/runtime/descriptor";
import { convertRootArray } from "./array.ts";
import { definitionConverter } from "./object.ts";
import { className, converterName } from "./reference.ts";
import { Scope } from "./scope.ts";
import { block, lines, propertyName } from "./text.ts";
import { convertValue } from "./value.ts";

/** What is converted: the model input and the params of a model, or any type in place of a model input. */
type Converted = Pick<ModelDescriptor, "input" | "params" | "definitions">;

/**
 * Emits the converters of one model: straight-line code that returns the converted value, or `FAIL` when anything does not fit. Issues are
 * the interpreter's business, which runs only then.
 *
 * @param name The name of the emitted function.
 * @returns The declaration of a JavaScript function of the type `EmittedConverters`.
 */
export function emitConverters(name: string, model: Converted): string {
  const scope = new Scope(model.definitions);
  const input = rootConverter(model.input, scope);
  const params = rootConverter(model.params, scope);
  const definitions = usedDefinitions(model);
  const converters = definitions.map(([key, definition]) => definitionConverter(key, definition, scope));
  const classes = definitions.filter(([, definition]) => definition.construct !== undefined).map(([key]) => key);
  const body = lines(
    `const { ${scope.tools.join(", ")} } = toolkit;`,
    classes.length === 0 ? "" : `const { ${classes.map((key) => `${key}: ${className(key)}`).join(", ")} } = classes;`,
    tableOf("formats", scope.formats),
    tableOf("validators", scope.validators),
    ...scope.hoisted,
    ...converters,
    `return { input: ${input}, params: ${params}${objectTable(definitions, scope)} };`,
  );
  return block(`function ${name}(${["toolkit", "classes", ...furtherParameters(scope)].join(", ")})`, body);
}

function furtherParameters({ formats, validators }: Scope): readonly string[] {
  if (validators.size > 0) return ["formats", "validators"];
  return formats.size > 0 ? ["formats"] : [];
}

/** The converters that the interpreter may call for parts of what was refused. */
function objectTable(definitions: readonly (readonly [string, ObjectDefinition])[], scope: Scope): string {
  const entries = definitions
    .filter(([key]) => !scope.isRecursive(key))
    .map(([key]) => `${key}: ${converterName(key)}`);
  return entries.length === 0 ? "" : `, objects: { ${entries.join(", ")} }`;
}

/** Takes what is used out of a parameter, under local names. */
function tableOf(parameter: string, used: ReadonlyMap<string, string>): string {
  const names = Array.from(used, ([name, local]) => `${propertyName(name)}: ${local}`);
  return names.length === 0 ? "" : `const { ${names.join(", ")} } = ${parameter};`;
}

/** What a schema validates has no converter. */
const CONVERTED = { behindSchemas: false } as const;

/** The object types that arguments lead to; those of the output alone are not converted. */
function usedDefinitions({ input, params, definitions }: Converted): [string, ObjectDefinition][] {
  const used = new Map<string, ObjectDefinition>();
  const visit = (key: string): void => {
    const definition = definitions[key];
    if (definition === undefined || used.has(key)) return;
    used.set(key, definition);
    referencesOfDefinition(definition, CONVERTED).forEach(visit);
  };
  [input, params].flatMap((type) => (type === null ? [] : referencesOf(type, CONVERTED))).forEach(visit);
  return [...used];
}

function rootConverter(type: TypeDescriptor | null, scope: Scope): string {
  if (type === null) return "null";
  const [head, convert] =
    type.kind === "array"
      ? ["(value, json, depth = 0, stopped) =>", convertRootArray(type, "value", scope)]
      : ["(value, json, depth = 0) =>", convertValue(type, "value", scope)];
  return block(head, lines(convert, "return value;"));
}
