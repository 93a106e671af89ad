import { ModelSignature } from "@tsfunc/runtime/signature";
import type { JSX } from "preact";
import { Panel } from "../controls/panel.tsx";
import { SignatureView } from "../signature/signature-view.tsx";
import type { ServedModel } from "./model/served-model.ts";

/** The name and the signature of the model. */
export function ModelPanel({ model }: { readonly model: ServedModel }): JSX.Element {
  const { name, inputs, outputs, params } = model;
  const hasSignature = inputs !== null || outputs !== null || params !== null;
  return (
    <Panel title={`Signature of ${name}`}>
      {hasSignature ? (
        <SignatureView signature={new ModelSignature({ inputs, outputs, params })} />
      ) : (
        <p class="hint">The model has no signature: it takes any JSON.</p>
      )}
    </Panel>
  );
}
