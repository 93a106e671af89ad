import type { ChangeImpact, ChangeKind, SignatureChange, SignaturePartName } from "./signature-change.ts";

/** Something as it was and as it is. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** A change as it is found; what a side lacks is null. */
export interface FoundChange extends Pair<unknown> {
  readonly path: string;
  readonly kind: ChangeKind;
  readonly impact: ChangeImpact;
  readonly reason: string;
}

/** Collects what has changed in one part of a signature. */
export class Changes {
  readonly part: SignaturePartName;
  readonly found: SignatureChange[] = [];

  /** @param part The part. */
  constructor(part: SignaturePartName) {
    this.part = part;
  }

  /** Whether callers receive these data instead of sending them. */
  get isReceived(): boolean {
    return this.part === "outputs";
  }

  /**
   * Enters a change.
   *
   * @param change What was found.
   */
  add({ path, kind, impact, reason, before, after }: FoundChange): void {
    const [was, is] = [before, after].map((side) => (side === null ? null : String(side)));
    this.found.push({ part: this.part, path, kind, impact, before: was ?? null, after: is ?? null, reason });
  }

  /**
   * Tells whose data have to fit what: callers send what the old signature says, and receive what the new one says.
   *
   * @param pair Both sides.
   * @returns What data are made by, and what they have to fit.
   */
  flow<T>({ before, after }: Pair<T>): { readonly given: T; readonly taken: T } {
    return this.isReceived ? { given: after, taken: before } : { given: before, taken: after };
  }
}
