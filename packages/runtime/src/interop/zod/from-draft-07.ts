import type { JsonValue } from "../../descriptor/type-descriptor.ts";
import { isList, isSchema, mapSubschemas } from "../../json-schema/dialect/map-subschemas.ts";
import type { JsonSchema } from "../../json-schema/json-schema.ts";

/**
 * Writes a JSON Schema of draft 07 in draft 2020-12: `$defs` for `definitions`, `prefixItems` and `items` for a list of `items` and
 * `additionalItems`, and references to where schemas are then.
 *
 * @param root A schema of draft 07.
 * @returns The same in draft 2020-12.
 */
export function fromDraft07(root: JsonSchema): JsonSchema {
  const rewrite = (schema: JsonSchema): JsonSchema => {
    const { items, additionalItems, definitions, $ref, ...rest } = mapSubschemas(schema, rewrite);
    return {
      ...(typeof $ref === "string" && { $ref: movedPointer($ref, root) }),
      ...rest,
      ...itemsOf(items, additionalItems),
      ...(definitions !== undefined && { $defs: definitions }),
    };
  };
  return { ...rewrite(root), $schema: "https://json-schema.org/draft/2020-12/schema" };
}

function itemsOf(items: JsonValue | undefined, additionalItems: JsonValue | undefined): JsonSchema {
  if (!isList(items)) {
    return items === undefined ? {} : { items };
  }
  return {
    ...(items.length > 0 && { prefixItems: items }),
    ...(additionalItems !== undefined && { items: additionalItems }),
  };
}

/** Follows a pointer through the schema as it was, and names each step as it is now. */
function movedPointer(pointer: string, root: JsonSchema): string {
  const [start, ...steps] = pointer.split("/");
  let place: JsonValue | undefined = root;
  const moved = steps.map((step) => {
    const name = movedStep(step, place);
    place =
      isSchema(place) || isList(place) ? (Reflect.get(place, unescaped(step)) as JsonValue | undefined) : undefined;
    return name;
  });
  return [start, ...moved].join("/");
}

function movedStep(step: string, schema: JsonValue | undefined): string {
  const isTuple = isSchema(schema) && isList(schema.items);
  if (step === "items") return isTuple ? "prefixItems" : step;
  if (step === "additionalItems") return isTuple ? "items" : step;
  return step === "definitions" ? "$defs" : step;
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
