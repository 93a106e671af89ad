import { type Signal, signal } from "@preact/signals";
import { textMembers } from "../link/text-members.ts";
import { messageOf } from "../signature/message-of.ts";
import type { SourceAnalysis } from "./analysis.ts";
import { analyze } from "./analyze.ts";
import { Latest } from "./latest.ts";
import { SAMPLE_SOURCES } from "./sample-sources.ts";

/** How long nothing has to be typed, in milliseconds. */
const PAUSE = 250;

/** A source, and what its types say. */
export class TypeState {
  readonly source: Signal<string> = signal(SAMPLE_SOURCES[0]?.source ?? "");
  /** Of the last source that was analyzed; null before there is one. */
  readonly analysis: Signal<SourceAnalysis | null> = signal(null);
  readonly isPending: Signal<boolean> = signal(false);
  readonly problem: Signal<string | null> = signal(null);
  readonly #latest = new Latest(analyze, PAUSE);

  /**
   * Analyzes the source as it is now.
   *
   * @param source The source.
   */
  async analyze(source: string): Promise<void> {
    this.isPending.value = true;
    try {
      const analysis = await this.#latest.ask(source);
      if (analysis === undefined) return;
      this.analysis.value = analysis;
      this.problem.value = null;
    } catch (error) {
      this.problem.value = messageOf(error);
    }
    this.isPending.value = false;
  }

  /** What a link holds. */
  toJSON(): { readonly source: string } {
    return { source: this.source.value };
  }

  /** @param state What a link says. */
  restore(state: unknown): void {
    this.source.value = textMembers(state, this.toJSON()).source;
  }
}
