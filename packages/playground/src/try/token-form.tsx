import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Panel } from "../controls/panel.tsx";
import type { TryState } from "./try-state.ts";

/** Asks for the token of a server that wants one. */
export function TokenForm({ state }: { readonly state: TryState }): JSX.Element {
  const id = useId();
  return (
    <Panel title="The server asks for its token">
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void state.ask();
        }}
      >
        <label for={id}>Token</label>
        <p class="hint" id={`${id}-hint`}>
          What TSFUNC_SERVER_TOKEN is where the server was started. This page forgets it when it is left.
        </p>
        <input
          id={id}
          type="password"
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          value={state.token.value}
          onInput={({ currentTarget }) => {
            state.token.value = currentTarget.value;
          }}
        />
        <div class="actions">
          <button type="submit" class="primary">
            Ask again
          </button>
        </div>
      </form>
    </Panel>
  );
}
