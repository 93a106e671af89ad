import { TypeState } from "../type/type-state.ts";
import { TypeView } from "../type/type-view.tsx";
import type { View } from "./view.ts";

/** Makes the view that shows what types become. */
export function typePage(): View {
  const state = new TypeState();
  return {
    name: "type",
    title: "Types",
    heading: "Type → signature",
    lead: "Annotate predict, and see the MLflow signature, the JSON Schema and the zod schema that follow from it.",
    state,
    render: () => <TypeView state={state} />,
  };
}
