import { inspect } from "node:util";
import type {
  ArrayDescriptor,
  Definitions,
  ObjectDefinition,
  PrimitiveKind,
  PropertyDefinition,
  TypeDescriptor,
} from "@tsfunc/runtime/descriptor";
import type { Classes } from "@tsfunc/runtime/injected";
import type { Random } from "./random.ts";
import { randomConstrained } from "./random-constrained.ts";
import { wrongValue } from "./wrong-values.ts";

/** What a random value is made for, and how often something in it is wrong. */
export interface ValueOptions {
  readonly definitions: Definitions;
  readonly classes: Partial<Classes>;
  readonly random: Random;
  /** The chance, at each node, of a value that does not belong there. */
  readonly wrong: number;
  /** Whether the value is as parsed from JSON: dates, bytes and int64 are text then. */
  readonly json: boolean;
  /** How many levels of recursive types may still follow. */
  readonly levels: number;
}

/** A value of the type, with something wrong in it now and then. */
export function randomValue(type: TypeDescriptor, options: ValueOptions): unknown {
  const { random, wrong } = options;
  if (random.chance(wrong)) return wrongValue(random);
  switch (type.kind) {
    case "literal":
      return random.pick(type.values);
    case "template":
      return randomText(type.text, random);
    case "nullable":
      return options.levels <= 0 || random.chance(0.3) ? null : randomValue(type.type, options);
    case "array":
      return randomArray(type, options);
    case "tuple":
      return randomTuple(type.items, type.required, type.rest, options);
    case "record":
      return Object.fromEntries(randomEntries(type.values, options));
    case "map":
      return random.chance(0.5)
        ? new Map(randomEntries(type.values, options))
        : Object.fromEntries(randomEntries(type.values, options));
    case "union":
      return randomValue(random.pick(membersFor(type.members, options)), options);
    case "reference":
      return randomObject(type.to, options);
    case "schema":
      return randomValue(type.type, options);
    default:
      return type.constraints === undefined
        ? randomPrimitive(type.kind, options)
        : randomConstrained(type.kind, type.constraints, random, wrong);
  }
}

/** Text of a template, by what its placeholders are. */
function randomText(template: string, random: Random): string {
  return template.slice(1, -1).replace(/\$\{(\w+)\}/g, (_, placeholder: string) => {
    if (placeholder === "string" || placeholder === "any") return random.pick(["", "a", "b-c"]);
    return placeholder === "number" ? random.pick(["1", "42", "-1.5e3"]) : random.pick(["7", "-42"]);
  });
}

/** The members that end a value which is nested deeply enough, where there are any. */
function membersFor(members: readonly TypeDescriptor[], { levels }: ValueOptions): readonly TypeDescriptor[] {
  const ending = levels <= 0 ? members.filter(({ kind }) => kind !== "reference") : [];
  return ending.length > 0 ? ending : members;
}

function randomPrimitive(kind: PrimitiveKind, { random, json }: ValueOptions): unknown {
  switch (kind) {
    case "string":
      return random.pick(["", "text", "ä€𝄞", "42", "2026-01-02"]);
    case "boolean":
      return random.chance(0.5);
    case "null":
      return null;
    case "any":
      return random.pick([1, "x", null, [1], { deep: { er: [] } }]);
    case "number":
    case "float":
      return random.pick<unknown>([0, -0, 1.5, Number.NaN, -1e300, 7n, 2n ** 60n]);
    case "long":
      return random.pick<unknown>([0, -5, Number.MAX_SAFE_INTEGER, 12n]);
    case "integer":
      return random.pick<unknown>([0, -5, 2 ** 31 - 1, -(2 ** 31), 12n]);
    case "bigint":
      return random.pick<unknown>([1n, 7, 2n ** 63n - 1n, ...(json ? ["9007199254740993", "-1"] : [])]);
    case "date":
      return json
        ? random.pick(["2026-01-02", "2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05+02:00"])
        : new Date(random.integer(0, 2e12));
    case "bytes":
      return json ? random.pick(["", "YQ==", "YWJj"]) : new Uint8Array([random.integer(0, 255)]);
  }
}

function randomTuple(
  items: readonly TypeDescriptor[],
  required: number,
  rest: TypeDescriptor | undefined,
  options: ValueOptions,
): unknown[] {
  const { random, wrong } = options;
  const length = random.integer(required, items.length + (rest === undefined ? 0 : 3));
  const misfit = random.chance(wrong) ? random.pick([-1, 1]) : 0;
  return Array.from({ length: Math.max(0, length + misfit) }, (_, index) =>
    randomValue(items[index] ?? rest ?? { kind: "any" }, options),
  );
}

function randomEntries(values: TypeDescriptor, options: ValueOptions): [string, unknown][] {
  return Array.from({ length: options.levels <= 0 ? 0 : options.random.integer(0, 3) }, (_, index) => [
    options.random.pick(["key", "other key", "constructor", `k${index}`]),
    randomValue(values, options),
  ]);
}

function randomObject(key: string, options: ValueOptions): unknown {
  const definition = options.definitions[key] as ObjectDefinition;
  const { random, wrong } = options;
  const inner = { ...options, levels: options.levels - 1 };
  const present = definition.properties.filter((property) => !isLeftOut(property, options));
  const entries = present.map((property) => [property.name, randomValue(property.type, inner)] as const);
  if (random.chance(0.2)) entries.push(["undeclared", random.chance(0.8) ? "kept or dropped" : wrongValue(random)]);
  const plain = Object.fromEntries(entries);
  return random.chance(0.25) && random.chance(1 - wrong) ? instanceOf(key, plain, options) : plain;
}

function isLeftOut(property: PropertyDefinition, { random, wrong, levels }: ValueOptions): boolean {
  if (property.optional === true || property.hasDefault === true) return levels <= 0 || random.chance(0.4);
  return random.chance(wrong);
}

/** An instance of the class of a definition with the given fields; the plain object where it has none. */
function instanceOf(key: string, fields: object, { definitions, classes }: ValueOptions): object {
  const construct = definitions[key]?.construct;
  const Class = classes[key] as (new (...parameters: unknown[]) => object) | undefined;
  if (construct === undefined || Class === undefined) return fields;
  const values = fields as Record<string, unknown>;
  return Object.assign(new Class(...construct.parameters.map((name) => values[name])), fields);
}

/** Of a length that fits and without equal elements, unless something has to be wrong. */
function randomArray({ items, constraints = {} }: ArrayDescriptor, options: ValueOptions): unknown[] {
  const { random, wrong } = options;
  const { minItems = 0, maxItems = 3, uniqueItems } = random.chance(wrong) ? {} : constraints;
  const length = options.levels <= 0 ? minItems : random.integer(minItems, maxItems);
  const values = Array.from({ length }, () => randomValue(items, options));
  return uniqueItems ? [...new Map(values.map((value) => [inspect(value), value])).values()] : values;
}
