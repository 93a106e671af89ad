import { gzipSync } from "node:zlib";

/** A request as it goes over the wire. */
export type WireRequest = readonly (string | Buffer)[];

const TYPE = "content-type: application/json\r\n";

function wire(headers: string, body: string | Buffer): WireRequest {
  return [`POST /invocations HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n`, body];
}

function whole(body: string | Buffer, headers = TYPE): WireRequest {
  return wire(`${headers}content-length: ${Buffer.byteLength(body)}\r\n`, body);
}

const DEPTH = 1_000_000;
const VALID = '{"inputs": [{"id": "a"}]}';

/**
 * Requests that are meant to harm, and what each is.
 *
 * @param limit The bytes that a body may have, as it is sent and decompressed.
 */
export function hostileBodies(limit: number): Readonly<Record<string, WireRequest>> {
  const bomb = gzipSync(Buffer.alloc(4 * limit, " "));
  const blank = gzipSync(Buffer.alloc(limit, " "));
  const [start, end] = ['{"inputs": "', '"}'];
  const text = gzipSync(start + "a".repeat(limit - start.length - end.length) + end);
  const gzip = `${TYPE}content-encoding: gzip\r\n`;
  return {
    "10^6 lists in lists": whole(`{"inputs": ${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}}`),
    "10^6 lists that do not end": whole("[".repeat(DEPTH)),
    "objects in objects": whole(`{"inputs": ${'{"a":'.repeat(DEPTH / 4)}1${"}".repeat(DEPTH / 4)}}`),
    "10^6 objects in objects": whole(`{"inputs": ${'{"a":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}}`),
    "gzip of a thousandth of its size": whole(bomb, gzip),
    "gzip of blanks up to the limit": whole(blank, gzip),
    "gzip of a text up to the limit": whole(text, gzip),
    "a text up to the limit": whole(start + "a".repeat(limit - start.length - end.length) + end),
    "a body beyond the limit": wire(`${TYPE}content-length: ${1e12}\r\n`, VALID),
    "a content-length that is too short": wire(`${TYPE}content-length: 9\r\n`, VALID),
    "a content-length that is negative": wire(`${TYPE}content-length: -1\r\n`, VALID),
    "two content-lengths": wire(`${TYPE}content-length: 25\r\ncontent-length: 24\r\n`, VALID),
    "a content-length beside chunks": wire(`${TYPE}content-length: 25\r\ntransfer-encoding: chunked\r\n`, VALID),
    "invalid UTF-8": whole(Buffer.from('{"inputs": [{"id": "\xff\xfe"}]}', "latin1")),
    "a surrogate in UTF-8": whole(Buffer.from('{"inputs": [{"id": "\xed\xa0\x80"}]}', "latin1")),
    "a key __proto__": whole('{"inputs": [{"id": "a", "__proto__": {"wait": 1}}]}'),
    "a key __proto__ in escapes": whole('{"inputs": [{"id": "a", "\\u005f_pr\\u006fto__": {"wait": 1}}]}'),
    "a key __proto__ of the request": whole('{"inputs": [{"id": "a"}], "__proto__": {"params": {}}}'),
  };
}

/** A request whose content-length promises more than is sent. */
export const TOO_LONG: WireRequest = wire(`${TYPE}content-length: 1000\r\n`, VALID);
