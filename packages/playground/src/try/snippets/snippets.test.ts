import { expect, test } from "vitest";
import { pythonLiteral } from "./python-literal.ts";
import { type Call, snippets } from "./snippets.ts";

const CALL: Call = {
  url: "http://127.0.0.1:1/invocations",
  body: { inputs: ["it's"] },
  form: "whole",
  hasToken: false,
};

function textOf(name: string, call: Partial<Call> = {}): string {
  return snippets({ ...CALL, ...call }).find((snippet) => snippet.name === name)?.text ?? "";
}

test("curl quotes what the shell would read", () => {
  expect(textOf("curl")).toBe(
    "curl http://127.0.0.1:1/invocations \\\n  -H 'content-type: application/json' \\\n  -d '{ \"inputs\": [\"it'\\''s\"] }'",
  );
  expect(textOf("curl", { form: "sse" })).toMatch(/^curl --no-buffer .*\n.*\n {2}-H 'accept: text\/event-stream'/);
});

test("a token is named, never shown", () => {
  for (const { text } of snippets({ ...CALL, hasToken: true })) expect(text).toContain("TSFUNC_SERVER_TOKEN");
  for (const { text } of snippets(CALL)) expect(text).not.toContain("authorization");
});

test("Python has its own words for what JSON has", () => {
  const value = { a: true, b: null, c: [9007199254740993n], d: Number.NaN, e: "é\n" };
  expect(pythonLiteral(value)).toBe('{"a": True, "b": None, "c": [9007199254740993], "d": float("nan"), "e": "é\\n"}');
  expect(pythonLiteral(["x".repeat(90)])).toBe(`[\n    "${"x".repeat(90)}",\n]`);
  expect(textOf("Python", { form: "ndjson" })).toContain("stream=True");
});

test("TypeScript keeps integers that a number cannot hold", () => {
  expect(textOf("TypeScript", { body: { inputs: [1] } })).toContain('body: JSON.stringify({ "inputs": [1] }),');
  expect(textOf("TypeScript", { body: { inputs: [9007199254740993n] } })).toContain(
    'body: "{ \\"inputs\\": [9007199254740993] }",',
  );
});
