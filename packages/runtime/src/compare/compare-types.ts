import type { ColumnType } from "../signature/column-type.ts";
import type { ObjectType } from "../signature/object-type.ts";
import type { Property } from "../signature/property.ts";
import type { Changes, Pair } from "./changes.ts";
import { compareRequirement } from "./compare-requirement.ts";
import type { ScalarFit } from "./scalar-fit.ts";
import type { ChangeImpact, ChangeKind } from "./signature-change.ts";
import { typeFit } from "./type-fit.ts";

/** Where types are compared. */
export interface TypePlace {
  readonly path: string;
  readonly scalarFit: ScalarFit;
  readonly changes: Changes;
}

/**
 * Compares two types: containers of one kind part by part, others as a whole.
 *
 * @param types The types.
 * @param place Where they stand, and where changes go to.
 */
export function compareTypes({ before, after }: Pair<ColumnType>, place: TypePlace): void {
  if (before.equals(after)) return;
  if (before.kind === "array" && after.kind === "array") {
    compareTypes({ before: before.items, after: after.items }, { ...place, path: `${place.path}[]` });
  } else if (before.kind === "map" && after.kind === "map") {
    compareTypes({ before: before.values, after: after.values }, { ...place, path: `${place.path}{}` });
  } else if (before.kind === "object" && after.kind === "object") {
    compareObjects({ before, after }, place);
  } else {
    compareWholes({ before, after }, place);
  }
}

function compareObjects({ before, after }: Pair<ObjectType>, place: TypePlace): void {
  const [old, current] = [before, after].map(
    ({ properties }) => new Map(properties.map((property) => [property.name, property])),
  );
  for (const property of before.properties) {
    const now = current?.get(property.name);
    if (now === undefined) reportRemoved(property, within(place, property.name));
    else compareProperties({ before: property, after: now }, within(place, property.name));
  }
  for (const property of after.properties) {
    if (old?.has(property.name) === false) reportAdded(property, within(place, property.name));
  }
}

function compareProperties(pair: Pair<Property>, place: TypePlace): void {
  compareRequirement(pair, place);
  compareTypes({ before: pair.before.type, after: pair.after.type }, place);
}

function reportRemoved(property: Property, { path, changes }: TypePlace): void {
  const reason = changes.isReceived
    ? lostReason(property.required)
    : "Callers that send it are refused: it is undeclared.";
  const impact = changes.isReceived && !property.required ? "risky" : "breaking";
  changes.add({ path, kind: "property-removed", impact, reason, before: typeText(property), after: null });
}

function reportAdded(property: Property, { path, changes }: TypePlace): void {
  const isBreaking = property.required && !changes.isReceived;
  const reason = isBreaking
    ? "Callers that do not send it are refused."
    : changes.isReceived
      ? "Callers receive it beside what they know."
      : "Callers need not send it.";
  const impact = isBreaking ? "breaking" : "safe";
  changes.add({ path, kind: "property-added", impact, reason, before: null, after: typeText(property) });
}

/** What losing something means to those who receive it. */
export function lostReason(required: boolean | null): string {
  return required
    ? "Callers that read it find nothing."
    : "Callers had to expect that it is missing; from now on it always is.";
}

/** A type with whether it has to be there. */
export function typeText({ type, required }: Pick<Property, "type"> & { readonly required: boolean | null }): string {
  return `${type} (${required ? "required" : "optional"})`;
}

function within(place: TypePlace, name: string): TypePlace {
  return { ...place, path: place.path === "" ? name : `${place.path}.${name}` };
}

function compareWholes(pair: Pair<ColumnType>, { path, scalarFit, changes }: TypePlace): void {
  const { given, taken } = changes.flow(pair);
  const impact = typeFit(given, taken, scalarFit);
  const kind = kindOfChange(pair, scalarFit);
  const reason = REASONS[changes.isReceived ? "received" : "sent"][impact](given, taken);
  changes.add({ path, kind, impact, reason, ...pair });
}

function kindOfChange({ before, after }: Pair<ColumnType>, scalarFit: ScalarFit): ChangeKind {
  if (typeFit(before, after, scalarFit) !== "breaking") return "type-widened";
  return typeFit(after, before, scalarFit) === "breaking" ? "type-changed" : "type-narrowed";
}

type Reason = (given: ColumnType, taken: ColumnType) => string;

const REASONS: Readonly<Record<"sent" | "received", Readonly<Record<ChangeImpact, Reason>>>> = {
  sent: {
    safe: (given, taken) => `Every ${given} is taken as ${taken}.`,
    risky: (given, taken) =>
      taken.kind === "any"
        ? `Text that stands for ${given} in JSON is not decoded any more: the model receives it as text.`
        : `Every ${given} is taken as ${taken}, but digits may be lost.`,
    breaking: (given, taken) => `Callers that send ${given} are refused where it is no ${taken}.`,
  },
  received: {
    safe: (given, taken) => `Every ${given} can be read as ${taken}.`,
    risky: (given, taken) => `Callers receive ${given} where they knew nothing but ${taken}.`,
    breaking: (given, taken) => `Callers that expect ${taken} receive ${given}.`,
  },
};
