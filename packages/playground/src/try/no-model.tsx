import type { JSX } from "preact";
import { Code } from "../controls/code.tsx";
import { Panel } from "../controls/panel.tsx";

/** How a model comes to this page. */
export function NoModel(): JSX.Element {
  return (
    <Panel title="No model is served here">
      <p>Start the playground with a saved model, or a model with its page:</p>
      <Code
        text={"npx tsfunc playground --model models/chat\nnpx tsfunc serve --model models/chat --playground"}
        name="the commands"
      />
      <p class="hint">A model is saved by saveModel, or by its URI in a registry: models:/chat@champion.</p>
    </Panel>
  );
}
