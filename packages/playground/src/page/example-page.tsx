import { ExampleState } from "../example/example-state.ts";
import { ExampleView } from "../example/example-view.tsx";
import type { View } from "./view.ts";

/** Makes the view that infers signatures. */
export function examplePage(): View {
  const state = new ExampleState();
  return {
    name: "example",
    title: "Examples",
    heading: "Example → signature",
    lead: "The MLflow signature of your data, and what it does to the data that come after them.",
    state,
    render: () => <ExampleView state={state} />,
  };
}
