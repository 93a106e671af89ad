import { decodeState } from "./decode-state.ts";
import { encodeState } from "./encode-state.ts";

/** A view, and what it shows. */
export interface Linked {
  readonly view: string;
  /** Undefined where the link says nothing of it. */
  readonly state: unknown;
}

/**
 * The fragment of a link to a view.
 *
 * @param linked The view, with its state.
 * @returns `#compare/q1YqU7Iy…`; without the state where that is too large for a link.
 */
export async function fragmentOf({ view, state }: Linked): Promise<string> {
  const text = await encodeState(state);
  return text === null ? `#${view}` : `#${view}/${text}`;
}

/**
 * Reads the fragment of a link.
 *
 * @param fragment With its `#`.
 * @returns The view by its name, which may be none of this page, and its state.
 */
export async function readFragment(fragment: string): Promise<Linked> {
  const [view = "", text] = fragment.replace(/^#/, "").split("/", 2);
  return { view, state: text === undefined ? undefined : await decodeState(text) };
}
