import type { Changes, Pair } from "./changes.ts";

/** What has to be there or may be missing. */
interface Requirable {
  readonly required: boolean | null;
}

/** Where it stands, and where changes go to. */
interface RequirementPlace {
  readonly path: string;
  readonly changes: Changes;
}

/**
 * Compares whether something has to be there.
 *
 * @param pair A column or a property.
 * @param place Where it stands, and where changes go to.
 */
export function compareRequirement({ before, after }: Pair<Requirable>, { path, changes }: RequirementPlace): void {
  const [was, is] = [before.required === true, after.required === true];
  if (was === is) return;
  const kind = is ? "became-required" : "became-optional";
  const impact = is === changes.isReceived ? "safe" : "breaking";
  const reason = is ? requiredReason(changes) : optionalReason(changes);
  changes.add({ path, kind, impact, reason, before: word(was), after: word(is) });
}

function requiredReason({ isReceived }: Changes): string {
  return isReceived ? "Callers always receive it." : "Callers that leave it out or send null are refused.";
}

function optionalReason({ isReceived }: Changes): string {
  return isReceived ? "Callers that read it may find nothing." : "Callers may go on sending it.";
}

function word(required: boolean): string {
  return required ? "required" : "optional";
}
