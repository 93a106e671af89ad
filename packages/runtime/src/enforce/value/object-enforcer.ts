import { kindOf } from "../../errors/kind-of.ts";
import { FAIL } from "../../primitive/fail.ts";
import { isObject } from "../../primitive/is-object.ts";
import { read } from "../../primitive/read.ts";
import type { ObjectType } from "../../signature/object-type.ts";
import type { Property } from "../../signature/property.ts";
import type { Finding, Findings } from "../findings.ts";
import { copyWith } from "./copy-with.ts";
import type { Enforcer } from "./enforcer.ts";

/** A property, ready to be enforced. */
interface Member extends Pick<Property, "name" | "required"> {
  readonly type: string;
  readonly enforcer: Enforcer;
}

/** Enforces an object type: every property that is required, none that is not declared. */
class ObjectEnforcer implements Enforcer {
  readonly #expected: string;
  readonly #members: ReadonlyMap<string, Member>;
  readonly #mayBeEmpty: boolean;

  constructor(type: ObjectType, members: readonly Member[], mayBeEmpty: boolean) {
    this.#expected = String(type);
    this.#members = new Map(members.map((member) => [member.name, member]));
    this.#mayBeEmpty = mayBeEmpty;
  }

  enforce(value: unknown): unknown {
    if (!isObject(value)) return FAIL;
    const converted = new Map<string, unknown>();
    for (const [name, { required, enforcer }] of this.#members) {
      const given = read(value, name);
      if (given === undefined ? required : !enforceInto(converted, name, given, enforcer)) {
        return this.#isNothing(value) ? value : FAIL;
      }
    }
    if (this.#undeclared(value).length > 0) return FAIL;
    return converted.size === 0 ? value : copyWith(value, converted);
  }

  explain(value: unknown, findings: Findings): void {
    if (!isObject(value)) {
      const message = `Expected an object ${this.#expected}, received ${kindOf(value)}`;
      findings.add({ code: "invalid_type", expected: this.#expected, input: value, message });
      return;
    }
    for (const member of this.#members.values()) {
      findings.within(member.name, () => explainMember(value, member, findings));
    }
    for (const name of this.#undeclared(value)) {
      findings.within(name, () => findings.add(this.#undeclaredFinding(read(value, name))));
    }
  }

  #undeclaredFinding(input: unknown): Finding {
    const message = `Not a property that the signature declares. Remove it, or declare it in ${this.#expected}.`;
    return { code: "undeclared", expected: this.#expected, input, message };
  }

  /** An empty object counts as none, which may be missing. */
  #isNothing(value: object): boolean {
    return this.#mayBeEmpty && Object.keys(value).length === 0;
  }

  #undeclared(value: object): string[] {
    return Object.keys(value).filter((name) => !this.#members.has(name) && Reflect.get(value, name) !== undefined);
  }
}

function enforceInto(converted: Map<string, unknown>, name: string, given: unknown, enforcer: Enforcer): boolean {
  const enforced = enforcer.enforce(given);
  if (!Object.is(enforced, given)) converted.set(name, enforced);
  return enforced !== FAIL;
}

function explainMember(value: object, { name, type, required, enforcer }: Member, findings: Findings): void {
  const given = read(value, name);
  if (given !== undefined && enforcer.enforce(given) === FAIL) enforcer.explain(given, findings);
  if (given !== undefined || !required) return;
  findings.add({ code: "missing", expected: type, input: value, message: `Field required, of type ${type}` });
}

/**
 * Enforces an object type.
 *
 * @param type The object type.
 * @param place Whether the object is required; one that is not may be empty.
 * @param enforcerOf Finds what enforces the type of a property.
 * @returns The enforcer.
 * @see MLflow Object
 */
export function objectEnforcer(
  type: ObjectType,
  { required }: { readonly required: boolean },
  enforcerOf: (property: Property) => Enforcer,
): Enforcer {
  const members = type.properties.map((property) => ({
    name: property.name,
    required: property.required,
    type: String(property.type),
    enforcer: enforcerOf(property),
  }));
  return new ObjectEnforcer(type, members, !required);
}
