import type { ComponentType, JSX } from "preact";
import type { FieldPlace } from "./fields/field-place.ts";
import { isRequest } from "./request/request-of.ts";
import type { TryState } from "./try-state.ts";

/** What a {@link RequestForm} shows. */
export interface RequestFormProps {
  readonly state: TryState;
  readonly Inner: ComponentType<FieldPlace>;
}

/** The fields of a request: its inputs and its params. */
export function RequestForm({ state, Inner }: RequestFormProps): JSX.Element {
  const fields = state.fields.value;
  if (fields === null || !isRequest(state.request.value)) {
    return <p class="hint">This body has no `inputs`: the form cannot show it. See it as JSON.</p>;
  }
  const { inputs, params } = fields;
  return (
    <div class="stack">
      <Inner field={inputs} path={["inputs"]} label="Model input" isRequired state={state} />
      {params !== null && <Inner field={params} path={["params"]} label="Params" isRequired={false} state={state} />}
    </div>
  );
}
