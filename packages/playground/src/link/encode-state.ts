/** A link of more characters is cut off by chats and mail. */
export const LONGEST_LINK = 8000;

/**
 * Packs what a view shows into text for a link.
 *
 * @param state Plain data.
 * @returns The state, compressed, in characters that links may have; null where that is longer than {@link LONGEST_LINK}.
 */
export async function encodeState(state: unknown): Promise<string | null> {
  const json = new Blob([JSON.stringify(state)]).stream();
  const packed = await new Response(json.pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
  const text = base64url(new Uint8Array(packed));
  return text.length > LONGEST_LINK ? null : text;
}

function base64url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
