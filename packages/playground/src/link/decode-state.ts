import { LONGEST_LINK } from "./encode-state.ts";

/** Nothing that a link holds is longer when it is unpacked: a few characters may stand for any number of them. */
const MOST_BYTES = 256 * 1024;

/**
 * Unpacks what a link says of a view.
 *
 * @param text What `encodeState` gave; it comes from whoever made the link.
 * @returns Plain data; undefined where the text is damaged, or holds too much.
 */
export async function decodeState(text: string): Promise<unknown> {
  if (text.length > LONGEST_LINK) return undefined;
  try {
    return JSON.parse(await inflated(fromBase64url(text)));
  } catch {
    return undefined;
  }
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength;
    if (size > MOST_BYTES) throw await refusal(reader);
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

async function refusal(reader: ReadableStreamDefaultReader): Promise<RangeError> {
  await reader.cancel();
  return new RangeError("The link holds too much.");
}
