import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ServedModels } from "../service/served-models.fixture.ts";

let models: ServedModels;
let server: ReturnType<ServedModels["serve"]>;
let url: string;
beforeAll(async () => {
  models = await ServedModels.create();
  server = models.serve(await models.save("stream-model.mjs"), { limits: { requestTime: 1000 } });
  url = await server.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => models.remove());

async function ask(body: unknown, accept?: string): Promise<{ status: number; type: string | null; text: string }> {
  const headers = { "content-type": "application/json", ...(accept !== undefined && { accept }) };
  const answer = await fetch(`${url}/invocations`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

test("pieces are server-sent events", async () => {
  const { status, type, text } = await ask({ inputs: ["a", { b: Number.MAX_VALUE }, "c\nd"] }, "text/event-stream");
  expect([status, type]).toEqual([200, "text/event-stream"]);
  expect(text).toBe('data: "a"\n\ndata: {"b":1.7976931348623157e+308}\n\ndata: "c\\nd"\n\ndata: [DONE]\n\n');
});

test("pieces are lines of JSON", async () => {
  const { type, text } = await ask({ inputs: ["a", 2] }, "application/x-ndjson");
  expect([type, text]).toEqual(["application/x-ndjson", '"a"\n2\n']);
});

test("a chat asks for a stream in its body", async () => {
  expect((await ask({ messages: ["a"], stream: true })).text).toBe('data: "a"\n\ndata: [DONE]\n\n');
});

test("an error before the first piece has a status of its own", async () => {
  const { status, text } = await ask({ inputs: ["fail"] }, "text/event-stream");
  expect([status, JSON.parse(text).code]).toEqual([400, "TF6020"]);
});

test("an error after a piece is told, and the stream breaks off", async () => {
  const { response } = await open(["a", "fail"]);
  let text = "";
  const failed = new Promise((resolve) => response.once("error", resolve));
  response.on("data", (piece: Buffer) => {
    text += piece;
  });
  await failed;
  expect(text).toMatch(/^data: "a"\n\nevent: error\ndata: \{"error_code":"BAD_REQUEST".*\n\n$/s);
});

test("a piece that takes too long ends the stream", async () => {
  const { response } = await open(["a", "wait"]);
  let text = "";
  const failed = new Promise((resolve) => response.once("error", resolve));
  response.on("data", (piece: Buffer) => {
    text += piece;
  });
  await failed;
  expect(text).toContain("TF6022");
});

test("a client that reads slowly makes the model wait, one that goes away ends it", async () => {
  const { response, sent } = await open(["endless"]);
  await setTimeout(500);
  const early = await produced();
  await setTimeout(300);
  expect(await produced()).toBe(early);
  expect(early).toBeLessThan(2000);
  response.destroy();
  sent.destroy();
  await expect.poll(ended).toBe(true);
});

async function produced(): Promise<number> {
  return JSON.parse((await ask({ inputs: ["state"] })).text).predictions.produced;
}

async function ended(): Promise<boolean> {
  return JSON.parse((await ask({ inputs: ["state"] })).text).predictions.ended;
}

/** Asks for a stream and reads nothing of it. */
async function open(inputs: readonly string[]): Promise<{ response: IncomingMessage; sent: ClientRequest }> {
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const sent = request(`${url}/invocations`, { method: "POST", headers }).on("error", () => {});
  sent.end(JSON.stringify({ inputs }));
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.on("error", () => {});
  return { response, sent };
}
