import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { textMembers } from "../link/text-members.ts";
import { type Enforced, enforceParamsText, enforceText } from "./enforce-text.ts";
import { GUIDE_EXAMPLES, type GuideExample } from "./guide-examples.ts";
import { type Inferred, inferFromTexts } from "./infer-from-texts.ts";
import { DATA_FORMATS, type DataFormat } from "./read-data.ts";

const FIELDS = { format: "json", input: "", output: "", params: "", data: "", sentParams: "" };

/** Examples of data, the signature that follows from them, and data under it. */
export class ExampleState {
  readonly format: Signal<DataFormat> = signal("json");
  readonly input: Signal<string> = signal("");
  readonly output: Signal<string> = signal("");
  readonly params: Signal<string> = signal("");
  readonly data: Signal<string> = signal("");
  readonly sentParams: Signal<string> = signal("");

  readonly inferred: ReadonlySignal<Inferred> = computed(() =>
    inferFromTexts({
      format: this.format.value,
      input: this.input.value,
      output: this.output.value,
      params: this.params.value,
    }),
  );

  /** What becomes of the data; null without a signature. */
  readonly enforced: ReadonlySignal<Enforced | null> = computed(() => {
    const { signature } = this.inferred.value;
    return signature === null ? null : enforceText(this.data.value, this.format.value, signature);
  });

  /** What becomes of the params; null where the signature declares none. */
  readonly enforcedParams: ReadonlySignal<Enforced | null> = computed(() => {
    const { signature } = this.inferred.value;
    return signature?.params ? enforceParamsText(this.sentParams.value, signature) : null;
  });

  constructor() {
    const [first] = GUIDE_EXAMPLES;
    if (first !== undefined) this.show(first);
  }

  /** @param example One of the guide, or a file that was read. */
  show({ name: _, ...texts }: GuideExample): void {
    this.#take({ ...FIELDS, ...texts });
  }

  /** What a link holds. */
  toJSON(): Readonly<Record<string, string>> {
    const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
    return Object.fromEntries(names.map((name) => [name, this[name].value]));
  }

  /** @param state What a link says. */
  restore(state: unknown): void {
    this.#take(textMembers(state, FIELDS));
  }

  #take({ format, ...texts }: typeof FIELDS): void {
    this.format.value = DATA_FORMATS.find(([known]) => known === format)?.[0] ?? "json";
    for (const [name, text] of Object.entries(texts)) this[name as Exclude<keyof typeof FIELDS, "format">].value = text;
  }
}
