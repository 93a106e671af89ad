import { CompareState } from "../compare/compare-state.ts";
import { CompareView } from "../compare/compare-view.tsx";
import type { View } from "./view.ts";

/** Makes the view that compares signatures. */
export function comparePage(): View {
  const state = new CompareState();
  return {
    name: "compare",
    title: "Compare",
    heading: "Compare signatures",
    lead: "Can callers of the old model go on with the new one? What tsfunc diff says, while you edit.",
    state,
    render: () => <CompareView state={state} />,
  };
}
