const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Stands for a character outside the alphabet. */
const NONE = 64;

/** The six bits of each character below 128. */
const SEXTETS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const sextet = ALPHABET.indexOf(String.fromCharCode(code));
  return sextet === -1 ? NONE : sextet;
});

/**
 * Decodes base64 text (RFC 4648, section 4) strictly: the standard alphabet, padded. Line breaks are left out, because MLflow writes them; no
 * other white space is.
 *
 * @param lines The text; empty text stands for no bytes.
 * @returns The bytes, or undefined when the text is not base64.
 */
export function decodeBase64(lines: string): Uint8Array | undefined {
  const text = lines.replaceAll("\n", "");
  if (text.length % 4 !== 0) {
    return undefined;
  }
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const whole = padding === 0 ? text.length : text.length - 4;
  const last = text.slice(whole, text.length - padding).padEnd(text.length - whole, "A");
  return decodeQuads(bytes, text, whole) && decodeQuads(bytes.subarray((whole / 4) * 3), last, last.length)
    ? bytes
    : undefined;
}

/** Decodes four characters at a time; what is beyond the end of `bytes` is padding. False for characters outside the alphabet. */
function decodeQuads(bytes: Uint8Array, text: string, length: number): boolean {
  let seen = 0;
  for (let index = 0, position = 0; index < length; index += 4, position += 3) {
    const first = sextetAt(text, index);
    const second = sextetAt(text, index + 1);
    const third = sextetAt(text, index + 2);
    const fourth = sextetAt(text, index + 3);
    seen |= first | second | third | fourth;
    bytes[position] = (first << 2) | (second >> 4);
    bytes[position + 1] = (second << 4) | (third >> 2);
    bytes[position + 2] = (third << 6) | fourth;
  }
  return seen < NONE;
}

function sextetAt(text: string, index: number): number {
  return SEXTETS[text.charCodeAt(index)] ?? NONE;
}
