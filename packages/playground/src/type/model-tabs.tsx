import type { JSX } from "preact";
import { Code } from "../controls/code.tsx";
import { Panel } from "../controls/panel.tsx";
import { TabList } from "../controls/tab-list.tsx";
import { jsonText } from "../signature/json-text.ts";
import { signatureTabs } from "../signature/signature-view.tsx";
import type { SourceModel } from "./analysis.ts";

/** What the types of a model say, in every form. */
export function ModelTabs({ model }: { readonly model: SourceModel }): JSX.Element {
  const { name, kind, signature, signatureJson, jsonSchema, zod } = model;
  return (
    <Panel title={name} aside={<span class="hint">{kind}</span>}>
      <TabList label={`Signature of ${name}`} tabs={signatureTabs(signature, jsonText(signatureJson))} />
      <TabList
        label={`Schema of ${name}`}
        tabs={[
          { name: "JSON Schema", content: <Code text={jsonText(jsonSchema)} name="the JSON Schema" /> },
          { name: "zod", content: <Code text={zod.trimEnd()} name="the zod source" /> },
        ]}
      />
    </Panel>
  );
}
