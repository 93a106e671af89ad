import type { Constraints } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";

/** The name of a tag that constrains values; JSON Schema's keyword for it is the same. */
export type ConstraintName = keyof Constraints;

/** A constraint as a doc comment states it. */
export interface ConstraintTag {
  readonly name: ConstraintName;
  /** What follows the name, on one line. */
  readonly text: string;
  /** What a diagnostic points at. */
  readonly node: ts.Node;
}

const NAMES: Readonly<Record<ConstraintName, true>> = {
  minimum: true,
  maximum: true,
  exclusiveMinimum: true,
  exclusiveMaximum: true,
  multipleOf: true,
  minLength: true,
  maxLength: true,
  pattern: true,
  format: true,
  minItems: true,
  maxItems: true,
  uniqueItems: true,
};

/**
 * The constraints that the doc comments of declarations state. `@format` without a name is a pragma of code formatters, not ours.
 *
 * @param declarations Properties, parameters, aliases, interfaces or classes.
 * @returns The tags in source order.
 */
export function constraintTags(declarations: readonly ts.Declaration[] = []): readonly ConstraintTag[] {
  return declarations
    .flatMap((one) => ts.getJSDocTags(one))
    .flatMap((node) => {
      const [name, text] = [node.tagName.text, textOfTag(node)];
      return isConstraint(name) && !(name === "format" && text === "") ? [{ name, text, node }] : [];
    });
}

/** What follows the name of a tag. */
export function textOfTag({ comment }: ts.JSDocTag): string {
  return ts.getTextOfJSDocComment(comment)?.trim() ?? "";
}

function isConstraint(name: string): name is ConstraintName {
  return Object.hasOwn(NAMES, name);
}
