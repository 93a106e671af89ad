import { expect, test } from "vitest";
import { type Message, writeMessage } from "./message.ts";
import { MessageReader } from "./message-reader.ts";

const MESSAGES = [
  { id: 1, head: { op: "open" }, text: "", parts: [] },
  { id: 4_294_967_295, head: {}, text: '["ü€😀"]', parts: [Uint8Array.of(1, 2), Uint8Array.of(3)] },
  { id: 2, head: { op: "predict", tagged: true }, text: "[]", parts: [Uint8Array.of()] },
];

test.each([1, 2, 3, 7, 16, 1000])("messages are whole, in whatever pieces of %i bytes they come", (length) => {
  const stream = Buffer.concat(MESSAGES.flatMap(writeMessage));
  const read: Message[] = [];
  const reader = new MessageReader((message) => read.push(message));
  for (let at = 0; at < stream.length; at += length) reader.push(stream.subarray(at, at + length));
  expect(read.map(({ bytes, ...message }) => ({ ...message, bytes: [...bytes] }))).toEqual(
    MESSAGES.map(({ parts, ...message }) => ({ ...message, bytes: parts.flatMap((part) => [...part]) })),
  );
});

test("bytes begin where typed arrays can", () => {
  const read: Message[] = [];
  const reader = new MessageReader((message) => read.push(message));
  const data = Float64Array.of(1.5, -2);
  const parts = [new Uint8Array(data.buffer)];
  reader.push(Buffer.concat(writeMessage({ id: 1, head: { odd: "head" }, text: "odd text", parts })));
  expect(new Float64Array(read[0]?.bytes.buffer ?? new ArrayBuffer())).toEqual(data);
});
