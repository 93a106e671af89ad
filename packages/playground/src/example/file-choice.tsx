import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { messageOf } from "../signature/message-of.ts";
import type { ExampleState } from "./example-state.ts";
import { readFile } from "./read-file.ts";

/** Takes the model input from a file, which stays in the browser. */
export function FileChoice({ state }: { readonly state: ExampleState }): JSX.Element {
  const id = useId();
  const problem = useSignal<string | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { text, format } = await readFile(file);
    problem.value = null;
    state.show({ name: file.name, format, input: text, data: text });
  };
  return (
    <div class="field file">
      <label for={id}>Or a file</label>
      <input
        id={id}
        type="file"
        accept=".json,.jsonl,.ndjson,.csv"
        aria-invalid={problem.value !== null}
        aria-describedby={problem.value === null ? undefined : `${id}-problem`}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]).catch((error: unknown) => {
            problem.value = messageOf(error);
          });
        }}
      />
      {problem.value !== null && (
        <p class="problem" id={`${id}-problem`}>
          {problem.value}
        </p>
      )}
    </div>
  );
}
