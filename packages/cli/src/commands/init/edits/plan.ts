/** A file that is written. */
export interface FileEdit {
  /** Its path in the project, with slashes. */
  readonly file: string;
  /** Its text now; null where it is not there yet. */
  readonly before: string | null;
  readonly after: string;
}

/** What has to be done by hand, because it cannot be done safely. */
export interface HandWork {
  readonly file: string;
  readonly reason: string;
  /** The lines to add. */
  readonly lines: readonly string[];
}

/** What is to be done with a project. */
export interface Plan {
  readonly edits: readonly FileEdit[];
  readonly byHand: readonly HandWork[];
}

/** Several plans as one. What changes nothing is left out. */
export function joined(plans: readonly Plan[]): Plan {
  return {
    edits: plans.flatMap(({ edits }) => edits).filter(({ before, after }) => before !== after),
    byHand: plans.flatMap(({ byHand }) => byHand),
  };
}
