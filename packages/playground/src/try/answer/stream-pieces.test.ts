import { expect, test } from "vitest";
import { answerOf } from "./answer.ts";
import { streamPieces } from "./stream-pieces.ts";
import { textLines } from "./text-lines.ts";

/** A body that comes in pieces of a few bytes. */
function body(text: string, size = 3): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}

async function pieces(text: string, form: "sse" | "ndjson"): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of streamPieces(textLines(body(text)), form)) found.push(`${piece.kind} ${piece.text}`);
  return found;
}

test("server-sent events are put together from whatever comes", async () => {
  const text = 'data: "ä🦊"\r\n\r\n: comment\n\ndata: {"a":\ndata: 1}\n\nevent: error\ndata: {"error_code":"X"}\n\n';
  expect(await pieces(text, "sse")).toEqual(['piece "ä🦊"', 'piece {"a":\n1}', 'error {"error_code":"X"}']);
  expect(await pieces("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", "sse")).toEqual(["piece 1"]);
});

test("lines of JSON are pieces", async () => {
  expect(await pieces('"a"\n2\n{"error_code":"X"}', "ndjson")).toEqual([
    'piece "a"',
    "piece 2",
    'error {"error_code":"X"}',
  ]);
});

test("a refusal gives its issues to the part that they are of", () => {
  const issue = { path: [0, "a"], message: "Field required" };
  const text = (code: string): string =>
    JSON.stringify({ message: "No.\nSee docs/errors/TF2100.md", code, issues: [issue] });
  expect(answerOf(400, text("TF2100"))).toMatchObject({
    isOk: false,
    message: "No.",
    issues: [{ path: ["inputs", 0, "a"], message: "Field required" }],
  });
  expect(answerOf(400, text("TF2111")).issues[0]?.path).toEqual(["params", 0, "a"]);
  expect(answerOf(200, '{"predictions": [9007199254740993, NaN]}').text).toBe(
    '{ "predictions": [9007199254740993, NaN] }',
  );
  expect(answerOf(502, "<html>").text).toBe("<html>");
});
