import type { ModelSignature } from "./model-signature.ts";

const PARTS = ["inputs", "outputs", "params"] as const;

/**
 * Tells two signatures apart.
 *
 * @param one A signature.
 * @param other Another.
 * @returns For each part that differs a line `- …` with that of the first, and a line `+ …` with that of the other; empty for equal ones.
 */
export function signatureDifference(one: ModelSignature, other: ModelSignature): string {
  const different = PARTS.filter((part) => String(one[part]) !== String(other[part]));
  return different.map((part) => `- ${part}: ${textOf(one, part)}\n+ ${part}: ${textOf(other, part)}`).join("\n");
}

function textOf(signature: ModelSignature, part: (typeof PARTS)[number]): string {
  return String(signature[part] ?? "none").replace(/\s+/g, " ");
}
