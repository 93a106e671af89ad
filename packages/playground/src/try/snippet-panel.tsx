import type { JSX } from "preact";
import { Code } from "../controls/code.tsx";
import { Panel } from "../controls/panel.tsx";
import { TabList } from "../controls/tab-list.tsx";
import { snippets } from "./snippets/snippets.ts";
import type { TryState } from "./try-state.ts";

/** The same call for programs. */
export function SnippetPanel({ state }: { readonly state: TryState }): JSX.Element {
  const calls = snippets({
    url: new URL("invocations", location.href).href,
    body: state.request.value,
    form: state.form.value,
    hasToken: state.token.value !== "",
  });
  return (
    <Panel title="Call it from">
      <TabList
        label="Languages"
        tabs={calls.map(({ name, text }) => ({ name, content: <Code text={text} name={`the call for ${name}`} /> }))}
      />
    </Panel>
  );
}
