import { TryState } from "../try/try-state.ts";
import { TryView } from "../try/try-view.tsx";
import type { View } from "./view.ts";

/** Makes the view that tries a model. */
export function tryPage(): View {
  const state = new TryState();
  return {
    name: "try",
    title: "Try",
    heading: "Try a model",
    lead: "A form made from its signature: what does not fit is told at its field, before the model is asked.",
    state,
    render: () => <TryView state={state} />,
  };
}
