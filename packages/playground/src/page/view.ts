import type { JSX } from "preact";

/** One use of the page. */
export interface View {
  /** What links call it. */
  readonly name: string;
  readonly title: string;
  readonly heading: string;
  /** What it is for, in a sentence. */
  readonly lead: string;
  readonly state: ViewState;
  readonly render: () => JSX.Element;
}

/** What a view shows, as links hold it. */
export interface ViewState {
  /** Plain data, made of signals. */
  toJSON(): unknown;
  /** Takes what a link says, which may be anything. */
  restore(state: unknown): void;
}
