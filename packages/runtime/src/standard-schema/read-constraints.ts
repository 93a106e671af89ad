import type { Constraints } from "../descriptor/constraints.ts";
import { isFormatName } from "../descriptor/format-name.ts";
import { withoutOwnBounds } from "../descriptor/own-bounds.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";

/** Keywords of JSON Schema by name, whatever their values. */
type Keywords = Readonly<Record<string, unknown>>;

const NUMBER = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const;
const TEXT = ["minLength", "maxLength"] as const;
const ARRAY = ["minItems", "maxItems"] as const;

/**
 * Adds the constraints that a JSON Schema asks for to the type that it describes.
 *
 * @param type The type.
 * @param keywords The schema.
 * @returns The type with what constrains its values; keywords for other values say nothing.
 */
export function constrainedType(type: TypeDescriptor, keywords: Keywords): TypeDescriptor {
  const asked = constraintsFor(type, keywords);
  const constraints = "constraints" in type && type.constraints ? narrowed(type.constraints, asked) : asked;
  return Object.keys(constraints).length === 0 ? type : ({ ...type, constraints } as TypeDescriptor);
}

/** Of two bounds the narrower one counts, of all else the last. */
function narrowed(given: Constraints, added: Constraints): Constraints {
  const both = Object.entries(added).map(([name, asked]) => {
    const earlier: unknown = Reflect.get(given, name);
    if (typeof earlier !== "number" || typeof asked !== "number") return [name, asked];
    return [name, /min/i.test(name) ? Math.max(earlier, asked) : Math.min(earlier, asked)];
  });
  return { ...given, ...Object.fromEntries(both) };
}

function constraintsFor(type: TypeDescriptor, keywords: Keywords): Constraints {
  switch (type.kind) {
    case "number":
    case "float":
    case "long":
    case "integer":
    case "bigint":
      return withoutOwnBounds(type.kind, numbersOf(NUMBER, keywords));
    case "string":
      return { ...numbersOf(TEXT, keywords), ...patternOf(keywords), ...formatOf(keywords) };
    case "array":
      return { ...numbersOf(ARRAY, keywords), ...(keywords.uniqueItems === true && { uniqueItems: true }) };
    default:
      return {};
  }
}

function numbersOf(names: readonly (keyof Constraints)[], keywords: Keywords): Constraints {
  const stated = names.map((name) => [name, keywords[name]] as const);
  return Object.fromEntries(stated.filter(([, value]) => typeof value === "number" && Number.isFinite(value)));
}

function formatOf({ format }: Keywords): Constraints {
  return isFormatName(format) ? { format } : {};
}

/** Several patterns become one that looks ahead for each. */
function patternOf({ pattern, allOf }: Keywords): Constraints {
  const further: readonly unknown[] = Array.isArray(allOf)
    ? allOf.map((one) => Reflect.get(Object(one), "pattern"))
    : [];
  const patterns = [...new Set([pattern, ...further])].filter(isPattern);
  const [first] = patterns;
  if (patterns.length < 2) return first === undefined ? {} : { pattern: first };
  return { pattern: `^${patterns.map((one) => `(?=[^]*?(?:${one}))`).join("")}` };
}

/** Whether a text is a regular expression for the flag `u`. */
function isPattern(source: unknown): source is string {
  try {
    return typeof source === "string" && new RegExp(source, "u").unicode;
  } catch {
    return false;
  }
}
