import type { Definitions } from "../descriptor/descriptor.ts";
import { recursiveDefinitions } from "../descriptor/recursive-definitions.ts";
import { textOf } from "../descriptor/text.ts";
import type { ObjectDefinition, TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { COUNT_LIMIT } from "../errors/count-text.ts";
import type { Issue } from "../errors/issue.ts";
import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import { FAIL } from "../primitive/fail.ts";
import type { Constructor, Converter } from "./converter.ts";
import type { Explain } from "./explanation.ts";
import type { InterpretContext } from "./interpret-context.ts";
import type { Refusal } from "./outcome.ts";

/** Validates and converts one value in a walk: the converted value, or FAIL once the walk knows the issues. */
export type Visit = (type: TypeDescriptor, value: unknown, walk: Walk) => unknown;

const recursiveKeys = new WeakMap<Definitions, ReadonlySet<string>>();

/** How many issues a walk keeps; the others are counted. */
const MAX_ISSUES = 100;

/** How many issues of a member of a union are kept. */
const MAX_BRANCH_ISSUES = 10;

/** The way through a value: where it is, how deep, and what it has found. */
export class Walk {
  readonly context: InterpretContext;
  /** The issues that are kept, in the order of the data. */
  readonly issues: Issue[] = [];
  /** How many issues were found; ends one beyond the limit of exact counts. */
  issueCount = 0;
  /** How many elements of the root, if it is an array, have issues. */
  invalidElements = 0;
  /** How many objects of recursive types are around the value. */
  depth = 0;
  /** How many arrays around the value have to know what their elements become, because they compare them. */
  comparisons = 0;

  /** Converts one value by its descriptor, in the walk that it is given. A field, because each further call would cost stack. */
  readonly visit: Visit;

  readonly #path: (string | number)[];
  #recursive: ReadonlySet<string> | undefined;
  readonly #limit: number;
  readonly #discards: boolean;

  /**
   * @param context What the whole walk has in common.
   * @param visit Converts one value by its descriptor.
   * @param parent The walk that this one is a branch of.
   */
  constructor(context: InterpretContext, visit: Visit, parent?: Walk) {
    this.context = context;
    this.visit = visit;
    this.#path = parent === undefined ? [] : parent.#path;
    this.#limit = parent === undefined ? MAX_ISSUES : Math.min(MAX_BRANCH_ISSUES, parent.#limit - parent.issues.length);
    this.#discards = parent?.discards ?? false;
    this.depth = parent?.depth ?? 0;
    this.comparisons = parent?.comparisons ?? 0;
  }

  /** Whether the value is that of the whole walk, not one inside it. */
  get isAtRoot(): boolean {
    return this.#path.length === 0;
  }

  /** How many indexes and names lead to the value. */
  get pathLength(): number {
    return this.#path.length;
  }

  /** Whether something was refused already, so that no result is needed any more. */
  get discards(): boolean {
    return this.comparisons === 0 && (this.#discards || this.issueCount > 0);
  }

  /** Whether so many issues were found that looking for more is no use. */
  get isFull(): boolean {
    return this.issueCount > COUNT_LIMIT;
  }

  /**
   * An object type by its key.
   *
   * @throws {TsfuncError} TF2006 when the descriptor does not define it.
   */
  definitionOf(key: string): ObjectDefinition {
    const { definitions } = this.context;
    const definition = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
    if (definition === undefined) {
      throw new TsfuncError("TF2006", { what: "an object type", name: key });
    }
    return definition;
  }

  /** Whether an object type can contain itself. */
  isRecursive(key: string): boolean {
    this.#recursive ??= recursiveIn(this.context.definitions);
    return this.#recursive.has(key);
  }

  /** The class of an object type, where there is one. */
  classOf(key: string): Constructor | undefined {
    const { classes } = this.context;
    return Object.hasOwn(classes, key) ? classes[key] : undefined;
  }

  /** The emitted converter of an object type that cannot contain itself; what it accepts needs no walk. */
  emittedFor(type: TypeDescriptor): Converter | undefined {
    const { objects } = this.context;
    if (type.kind !== "reference" || objects === undefined || !Object.hasOwn(objects, type.to)) {
      return undefined;
    }
    return objects[type.to];
  }

  /** Goes one step further in. */
  enter(segment: string | number): void {
    this.#path.push(segment);
  }

  /** Goes back one step. */
  leave(): void {
    this.#path.pop();
  }

  /** A walk from here that finds issues of its own: one member of a union. */
  branch(): Walk {
    return new Walk(this.context, this.visit, this);
  }

  /** Takes over what someone else has found wrong with the value where the walk is. */
  adopt({ issues, issueCount }: Refusal): void {
    this.issueCount = Math.min(this.issueCount + issueCount, COUNT_LIMIT + 1);
    const kept = issues.slice(0, Math.max(0, this.#limit - this.issues.length));
    this.issues.push(...kept.map((issue) => ({ ...issue, path: [...this.#path, ...issue.path] })));
  }

  /**
   * Refuses the value where the walk is.
   *
   * @param type What was declared.
   * @param value The value.
   * @param explain Words the issue, given the type as text and the kind of value.
   */
  refuse(type: TypeDescriptor, value: unknown, explain: Explain): typeof FAIL {
    if (!this.isFull) {
      this.issueCount++;
    }
    if (this.issues.length < this.#limit) {
      const declared = textOf(type, this.context.definitions);
      const received = kindOf(value);
      const { code, message, members, branches, expected = declared } = explain(declared, received);
      const issue = { code, path: this.#path.slice(), expected, received, input: value, message };
      this.issues.push(branches && members ? { ...issue, members, branches } : issue);
    }
    return FAIL;
  }
}

function recursiveIn(definitions: Definitions): ReadonlySet<string> {
  const keys = recursiveKeys.get(definitions) ?? recursiveDefinitions(definitions);
  recursiveKeys.set(definitions, keys);
  return keys;
}
