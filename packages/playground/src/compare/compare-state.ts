import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { compareSignatures, type SignatureComparison } from "@tsfunc/runtime/compare";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { textMembers } from "../link/text-members.ts";
import { messageOf } from "../signature/message-of.ts";
import { readSignature } from "../signature/read-signature.ts";
import { NEW_SIGNATURE, OLD_SIGNATURE } from "./sample-signatures.ts";

/** A text that was read as a signature. */
export interface ReadSide {
  /** Null for none, and where there is a problem. */
  readonly signature: ModelSignature | null;
  readonly problem: string | null;
}

/** What the view compares. */
export class CompareState {
  readonly before: Signal<string> = signal(OLD_SIGNATURE);
  readonly after: Signal<string> = signal(NEW_SIGNATURE);
  readonly old: ReadonlySignal<ReadSide> = computed(() => readSide(this.before.value));
  readonly current: ReadonlySignal<ReadSide> = computed(() => readSide(this.after.value));

  /** The changes; null while one of the sides cannot be read. */
  readonly comparison: ReadonlySignal<SignatureComparison | null> = computed(() => {
    const [old, current] = [this.old.value, this.current.value];
    if (old.problem !== null || current.problem !== null) return null;
    return compareSignatures(old.signature, current.signature);
  });

  /** What a link holds. */
  toJSON(): { readonly before: string; readonly after: string } {
    return { before: this.before.value, after: this.after.value };
  }

  /** @param state What a link says. */
  restore(state: unknown): void {
    const { before, after } = textMembers(state, this.toJSON());
    this.before.value = before;
    this.after.value = after;
  }

  /** Lets both sides change places. */
  swap(): void {
    [this.before.value, this.after.value] = [this.after.value, this.before.value];
  }
}

function readSide(text: string): ReadSide {
  try {
    return { signature: readSignature(text), problem: null };
  } catch (error) {
    return { signature: null, problem: messageOf(error) };
  }
}
