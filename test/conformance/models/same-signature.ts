import type { ModelSignatureDict } from "@tsfunc/runtime/signature";

/**
 * Whether a signature of ours is the recorded one, as an MLmodel file has both.
 *
 * @param ours Ours; null for none.
 * @param recorded The recorded one. A column that has its position for a name has none.
 */
export function sameSignature(ours: ModelSignatureDict | null, recorded: ModelSignatureDict | null): boolean {
  return JSON.stringify(ours && comparable(ours)) === JSON.stringify(recorded && comparable(recorded));
}

function comparable({ inputs, outputs, params }: ModelSignatureDict): object {
  return { inputs: columnsOf(inputs), outputs: columnsOf(outputs), params };
}

function columnsOf(text: string | null): unknown {
  const columns: readonly { readonly name?: string | number }[] = JSON.parse(text ?? "null") ?? [];
  return columns.map(({ name, ...column }, position) =>
    String(name) === String(position) ? column : { name, ...column },
  );
}
