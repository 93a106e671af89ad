import { effect, type Signal, signal } from "@preact/signals";
import { fragmentOf, readFragment } from "../link/view-link.ts";
import type { View } from "./view.ts";

/** How long the page waits for more changes before it writes its link, in milliseconds. */
const PAUSE = 300;

/** Holds the view that is shown and the fragment of the address together. */
export class Router {
  readonly views: readonly View[];
  readonly current: Signal<View>;
  #written = "";

  /** @param views The views, the first of which is shown where the address names none. */
  constructor(views: readonly [View, ...View[]]) {
    this.views = views;
    this.current = signal(views[0]);
  }

  /** Shows what the address says, and follows it from then on. */
  async start(): Promise<void> {
    await this.#read();
    addEventListener("hashchange", () => void this.#read());
    effect(() => {
      const { name, state } = this.current.value;
      const linked = { view: name, state: state.toJSON() };
      const timer = setTimeout(async () => this.#write(await fragmentOf(linked)), PAUSE);
      return () => clearTimeout(timer);
    });
  }

  async #read(): Promise<void> {
    const { hash } = location;
    if (hash === this.#written) return;
    const { view, state } = await readFragment(hash);
    const found = this.views.find(({ name }) => name === view);
    if (found === undefined) return;
    if (state !== undefined) found.state.restore(state);
    this.current.value = found;
  }

  #write(fragment: string): void {
    this.#written = fragment;
    history.replaceState(history.state, "", fragment);
  }
}
