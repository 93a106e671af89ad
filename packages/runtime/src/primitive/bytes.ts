import { decodeBase64 } from "./base64.ts";
import { FAIL } from "./fail.ts";

/**
 * Converts to `Uint8Array`.
 *
 * @param value A Uint8Array, a Buffer included; of other realms too.
 * @param json Whether the value comes from JSON, where base64 text stands for bytes.
 * @returns The same bytes, or those that the text says, or FAIL.
 */
export function toBytes(value: unknown, json: boolean): Uint8Array | typeof FAIL {
  if (typeof value === "string") {
    return json ? (decodeBase64(value) ?? FAIL) : FAIL;
  }
  return isBytes(value) ? value : FAIL;
}

function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";
}
