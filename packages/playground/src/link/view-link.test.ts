import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeState } from "./decode-state.ts";
import { encodeState, LONGEST_LINK } from "./encode-state.ts";
import { textMembers } from "./text-members.ts";
import { fragmentOf, readFragment } from "./view-link.ts";

test("a view and its state come back from a link", async () => {
  const linked = { view: "compare", state: { before: '[{"type": "long"}]', after: "Ünïcode → 🦊" } };
  const fragment = await fragmentOf(linked);
  expect(fragment).toMatch(/^#compare\/[\w-]+$/);
  expect(await readFragment(fragment)).toEqual(linked);
});

test("a link names a view alone", async () => {
  expect(await readFragment("#try")).toEqual({ view: "try", state: undefined });
  expect(await readFragment("")).toEqual({ view: "", state: undefined });
});

test("a state that is too large for a link is left out", async () => {
  const random = Array.from({ length: LONGEST_LINK * 2 }, (_, at) => ((at * 7919) ** 2 % 36).toString(36)).join("");
  const text = Array.from(crypto.getRandomValues(new Uint8Array(LONGEST_LINK))).join();
  expect(await encodeState({ random, text })).toBeNull();
  expect(await fragmentOf({ view: "example", state: { text } })).toBe("#example");
});

test.each([
  ["is damaged", "abc$"],
  ["is cut off", deflateRawSync('{"a":"bcdefghijklmnopqrstuvwxyz"}').subarray(0, 9).toString("base64url")],
  ["is no JSON", deflateRawSync("{").toString("base64url")],
  ["is too long", "A".repeat(LONGEST_LINK + 1)],
  ["unpacks to more than a link may hold", deflateRawSync(`"${"a".repeat(300_000)}"`).toString("base64url")],
])("a state is passed over that %s", async (_, text) => {
  expect(await decodeState(text)).toBeUndefined();
});

test("of a state only texts for known fields are taken", () => {
  const state = JSON.parse('{"a": "x", "b": 1, "c": "y", "__proto__": {"d": "z"}}');
  expect(textMembers(state, { a: "", b: "default", d: "own" })).toEqual({ a: "x", b: "default", d: "own" });
  expect(textMembers(undefined, { a: "text" })).toEqual({ a: "text" });
});
