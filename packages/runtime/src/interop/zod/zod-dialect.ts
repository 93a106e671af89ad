import type { LiteralValue } from "../../descriptor/type-descriptor.ts";
import type { JsonSchema } from "../../json-schema/json-schema.ts";

/** How a type is written with zod. */
export interface ZodSourceOptions {
  /** The version of zod whose functions are called; 4 when left out. */
  readonly version?: 3 | 4;
  /** What is validated: values, or what was parsed from JSON, where dates, bytes and int64 are text. Values when left out. */
  readonly source?: "value" | "json";
}

/** The names under which a version of zod has what is written in two ways. */
export interface ZodDialect {
  readonly module: string;
  readonly dateText: string;
  readonly integer: string;
  readonly long: string;
  /** A record of text keys. */
  record(values: string): string;
  /** A property whose schema names what is declared only behind it. */
  later(name: string, schema: string): string;
  /** Whether a union can be told apart by literals with these values, of each member. */
  discriminates(values: readonly (readonly LiteralValue[])[]): boolean;
  /** One of several literals. */
  literals(values: readonly string[]): string;
  /** Text of so many code points at most, as a call. */
  maxLength(most: number): string;
  /** Text of a format, as calls. */
  format(name: string): readonly string[];
  /** What is told in JSON Schema without being checked, as a call; empty where there is nothing to tell, or no way to. */
  told(annotations: JsonSchema): string;
  /** A tuple whose elements from `required` on may be absent. */
  tuple(items: readonly string[], required: number, rest: string | undefined): string;
}

const INT32 = ".min(-2147483648).max(2147483647)";

/** Zod 4. */
const ZOD_4: ZodDialect = {
  module: "zod",
  dateText: "z.iso.datetime({ offset: true })",
  integer: "z.int32()",
  long: "z.int()",
  record: (values) => `z.record(z.string(), ${values})`,
  later: (name, schema) => `get ${name}() { return ${schema}; }`,
  discriminates: () => true,
  maxLength: (most) => `.refine((text) => [...text].length <= ${most})${meta({ maxLength: most })}`,
  format: (name) => [`${refinedFormat(name)}${meta({ format: name })}`],
  told: meta,
  literals: (values) => `z.literal(${values.length === 1 ? values[0] : `[${values.join(", ")}]`})`,
  tuple: (items, required, rest) => {
    const all = items.map((item, index) => (index < required ? item : `${item}.optional()`));
    return `z.tuple([${all.join(", ")}]${rest === undefined ? "" : `, ${rest}`})`;
  },
};

/** Formats for which the JSON Schema of zod 3 has a word, and how they are called there. */
const FORMATS_OF_ZOD_3: Readonly<Record<string, string>> = {
  email: ".email()",
  uri: ".url()",
  uuid: ".uuid()",
  "date-time": ".datetime({ offset: true })",
  date: ".date()",
  duration: ".duration()",
  ipv4: '.ip({ version: "v4" })',
  ipv6: '.ip({ version: "v6" })',
};

/** Zod 3, whose JSON Schema tells only what it has words for, and whose tuples have all of their elements: one with optional elements is a union of tuples. */
const ZOD_3: ZodDialect = {
  module: "zod/v3",
  dateText: "z.string().datetime({ offset: true })",
  integer: `z.number().int()${INT32}`,
  long: "z.number().int().safe()",
  record: (values) => `z.record(${values})`,
  later: (name, schema) => `${name}: z.lazy((): z.ZodTypeAny => ${schema})`,
  discriminates: (values) => values.every((one) => one.length === 1 || one.every((value) => typeof value === "string")),
  maxLength: (most) => `.regex(/^[^]{0,${most}}$/u)`,
  format: (name) => [FORMATS_OF_ZOD_3[name] ?? "", refinedFormat(name)],
  told: () => "",
  literals: (values) => unionOf(values.map((value) => `z.literal(${value})`)),
  tuple: (items, required, rest) => {
    const lengths = Array.from({ length: items.length - required }, (_, more) => required + more);
    const shorter = lengths.map((length) => `z.tuple([${items.slice(0, length).join(", ")}])`);
    const whole = `z.tuple([${items.join(", ")}])${rest === undefined ? "" : `.rest(${rest})`}`;
    return unionOf([...shorter, whole]);
  },
};

/**
 * The names of a version of zod.
 *
 * @param version The version.
 * @returns How its schemas are written.
 */
export function zodDialect(version: 3 | 4): ZodDialect {
  return version === 3 ? ZOD_3 : ZOD_4;
}

/**
 * A union, or its only member.
 *
 * @param members The source text of each member.
 * @returns The source text of a schema.
 */
export function unionOf(members: readonly string[]): string {
  return members.length === 1 ? String(members[0]) : `z.union([${members.join(", ")}])`;
}

/** Zod's own formats are others in details, so that the same function checks them as everywhere. */
function refinedFormat(name: string): string {
  return `.refine((text) => formats[${JSON.stringify(name)}](text))`;
}

function meta(annotations: JsonSchema): string {
  return Object.keys(annotations).length === 0 ? "" : `.meta(${JSON.stringify(annotations)})`;
}
