import type { PropertyDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Findings } from "../types/findings.ts";
import type { ts } from "../typescript.ts";
import { textOfTag } from "./constraint-tag.ts";
import { documentedValue, tagsNamed } from "./documented-values.ts";

/** What a property says of its default. */
type Default = Pick<PropertyDefinition, "hasDefault" | "default">;

/**
 * Reads `@default`. It is an annotation: an absent value stays absent unless there is an initialiser, and an initialiser counts.
 *
 * @param declarations What the comment stands at.
 * @param type The type of the property.
 * @param initialised What the initialiser says; empty without one.
 * @param path How diagnostics name the property.
 * @param findings Takes the diagnostic for a default that is not used.
 * @returns What the property says of its default in all.
 */
export function documentedDefault(
  declarations: readonly ts.Declaration[] | undefined,
  type: TypeDescriptor,
  initialised: Default,
  path: string,
  findings: Findings,
): Default {
  const [tag] = [...tagsNamed("default", declarations), ...tagsNamed("defaultValue", declarations)];
  if (tag === undefined) return initialised;
  const text = textOfTag(tag);
  const value = documentedValue(text.replace(/^`(.*)`$/, "$1"), type);
  const reason = obstacle(value, initialised);
  if (reason !== null) findings.report("TF1028", tag, { path, text, reason });
  return value === undefined || initialised.hasDefault ? initialised : { default: value[0] };
}

function obstacle(value: ReturnType<typeof documentedValue>, initialised: Default): string | null {
  if (value === undefined) return "it is no JSON value";
  const [one, other] = [value[0], initialised.default].map((each) => JSON.stringify(each));
  return initialised.default === undefined || one === other ? null : `the initialiser says ${other}`;
}
