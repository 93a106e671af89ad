import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { ModelSignature } from "@tsfunc/runtime/signature";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ServedModels } from "./served-models.fixture.ts";

let models: ServedModels;
let chat: string;
let echo: string;
let columns: string;
beforeAll(async () => {
  models = await ServedModels.create();
  chat = await models.save("chat-model.ts", { inputExample: [{ role: "user", content: "Hi" }] });
  echo = await models.save("echo-model.mjs");
  const inputs = JSON.stringify([
    { type: "long", name: "n", required: true },
    { type: "string", name: "text", required: false },
  ]);
  columns = await models.save("echo-model.mjs", {
    signature: ModelSignature.fromDict({ inputs, outputs: null, params: null }),
  });
});
afterAll(() => models.remove());

const HEADERS = { host: "localhost", "content-type": "application/json" };

function post(payload: unknown, headers: Readonly<Record<string, string>> = {}) {
  const body = typeof payload === "string" || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload);
  return { method: "POST", url: "/invocations", headers: { ...HEADERS, ...headers }, payload: body } as const;
}

const HELLO = { inputs: [{ role: "user", content: "Hello" }] };

describe("a model with types", () => {
  test("predicts, with params and without", async () => {
    const server = models.serve(chat);
    const answer = await server.inject(post({ ...HELLO, params: { temperature: 0.1 } }));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    expect(answer.json()).toEqual({ predictions: [`user: Hello 0.1 100 ${process.pid}`] });
    expect((await server.inject(post(HELLO))).json().predictions[0]).toContain("0.7 100");
  });

  test("tells every issue with its path", async () => {
    const answer = await models
      .serve(chat)
      .inject(post({ inputs: [{ role: "king", content: "a" }, { role: "user" }] }));
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ error_code: "INVALID_PARAMETER_VALUE", code: "TF2100" });
    expect(answer.json().issues.map(({ path }: { path: unknown }) => path)).toEqual([
      [0, "role"],
      [1, "content"],
    ]);
    expect(answer.json()).not.toHaveProperty("stack_trace");
  });

  test("takes `inputs` alone, and shows a valid body", async () => {
    const server = models.serve(chat);
    for (const body of [{ instances: HELLO.inputs }, {}, { dataframe_records: HELLO.inputs }]) {
      const answer = await server.inject(post(body));
      expect([answer.statusCode, answer.json().code]).toEqual([400, "TF4042"]);
      expect(answer.json().message).toContain('A valid body: {"inputs":[{"role":"user","content":"Hi"}]}');
    }
  });

  test("answers 400 when it throws, 500 where that is asked for, and its own code where it has one", async () => {
    const failing = post({ inputs: [{ role: "user", content: "fail" }] });
    const answer = await models.serve(chat).inject(failing);
    expect([answer.statusCode, answer.json().error_code]).toEqual([400, "BAD_REQUEST"]);
    expect((await models.serve(chat, { modelErrorStatus: 500 }).inject(failing)).statusCode).toBe(500);
    const developed = await models.serve(chat, { development: true }).inject(failing);
    expect(developed.json().stack_trace).toMatch(/the secret of the model[\s\S]* at .*predict/);
    const refused = await models.serve(chat).inject(post({ inputs: [{ role: "user", content: "refuse" }] }));
    expect([refused.statusCode, refused.json().error_code]).toEqual([404, "RESOURCE_DOES_NOT_EXIST"]);
  });

  test("is given 504 when it takes too long", async () => {
    const server = models.serve(chat, { limits: { requestTime: 50 } });
    const answer = await server.inject(post({ inputs: [{ role: "user", content: "wait 400" }] }));
    expect([answer.statusCode, answer.json().code]).toEqual([504, "TF6022"]);
  });

  test("works on no more requests at once than allowed", async () => {
    const server = models.serve(chat, { limits: { concurrency: 2 } });
    const waiting = post({ inputs: [{ role: "user", content: "wait 100" }] });
    const answers = await Promise.all([1, 2, 3].map(() => server.inject(waiting)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 503]);
    expect(answers.find(({ statusCode }) => statusCode === 503)?.headers["retry-after"]).toBe("1");
    expect((await server.inject(post(HELLO))).statusCode).toBe(200);
  });
});

describe("data", () => {
  const rows = [
    { n: 1, text: "a" },
    { n: 2, text: "b" },
  ];
  const table = tableFromArrays({ n: BigInt64Array.of(1n, 2n), text: ["a", "b"] });

  test.each([
    ["records", JSON.stringify({ dataframe_records: rows }), "application/json"],
    [
      "a split frame",
      JSON.stringify({
        dataframe_split: {
          columns: ["text", "n"],
          data: [
            ["a", 1],
            ["b", 2],
          ],
        },
      }),
      "application/json",
    ],
    ["inputs", JSON.stringify({ inputs: { n: [1, 2], text: ["a", "b"] } }), "application/json"],
    ["instances", JSON.stringify({ instances: rows }), "application/json; charset=utf-8"],
    ["CSV", "text,n\na,1\nb,2\n", "text/csv"],
    ["Arrow as a stream", Buffer.from(tableToIPC(table, "stream")), "application/vnd.apache.arrow.stream"],
    ["Arrow as a file", Buffer.from(tableToIPC(table, "file")), "application/vnd.apache.arrow.file"],
  ])("%s give the same prediction", async (_, body, type) => {
    const answer = await models.serve(columns).inject(post(body, { "content-type": type }));
    expect(answer.json()).toEqual({ predictions: rows });
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("may be compressed by %s", async (encoding, compress) => {
    const body = compress(Buffer.from(JSON.stringify({ inputs: rows })));
    const answer = await models.serve(columns).inject(post(body, { "content-encoding": encoding }));
    expect(answer.json()).toEqual({ predictions: rows });
  });

  test("keep every digit of an int64, both ways", async () => {
    const answer = await models.serve(columns).inject(post('{"inputs": [{"n": 9007199254740993}]}'));
    expect(answer.body).toBe('{"predictions":[{"n":9007199254740993}]}');
  });

  test("without a number are written as MLflow writes them, or as null", async () => {
    const body = post('{"inputs": [NaN, Infinity, 1.5]}');
    expect((await models.serve(echo).inject(body)).body).toBe('{"predictions":[NaN,Infinity,1.5]}');
    expect((await models.serve(echo, { nan: "null" }).inject(body)).body).toBe('{"predictions":[null,null,1.5]}');
  });
});

describe("what no request may be", () => {
  const LIMITS = { bodyBytes: 2 ** 21, decompressedBytes: 2 ** 21 };
  test.each([
    ["nested 10^6 deep", `{"inputs": ${"[".repeat(1e6)}${"]".repeat(1e6)}}`.slice(0, 2e6), {}, 400, "TF6002"],
    ["a gzip bomb", gzipSync(Buffer.alloc(2 ** 23, " ")), { "content-encoding": "gzip" }, 413, "TF6008"],
    ["longer than allowed", `{"inputs": "${"x".repeat(2 ** 21)}"}`, {}, 413, "TF6008"],
    ["not gzip", "{}", { "content-encoding": "gzip" }, 400, "TF6010"],
    ["of an unknown encoding", "{}", { "content-encoding": "zstd" }, 415, "TF6009"],
    ["not UTF-8", Buffer.from([0x22, 0xff, 0x22]), {}, 400, "TF6001"],
    ["with a key __proto__", '{"inputs": [{"__proto__": {"a": 1}}]}', {}, 400, "TF6003"],
    ["with a hidden key __proto__", '{"inputs": [{"\\u005f_proto__": 1}]}', {}, 400, "TF6003"],
    ["not JSON", "{not json", {}, 400, "TF6001"],
    ["empty", "", {}, 400, "TF6001"],
    ["XML", "<a/>", { "content-type": "application/xml" }, 415, "TF6007"],
    ["of a strange content type", "{}", { "content-type": "///" }, 415, "TF6007"],
    ["not Parquet", "PAR1", { "content-type": "application/vnd.apache.parquet" }, 400, "TF6005"],
    ["not Arrow", "ARROW1", { "content-type": "application/vnd.apache.arrow.file" }, 400, "TF6005"],
  ])("%s", async (_, body, headers, status, code) => {
    const answer = await models.serve(echo, { limits: LIMITS }).inject(post(body, headers as Record<string, string>));
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test("a text that is about __proto__ is one like any other", async () => {
    expect((await models.serve(echo).inject(post({ inputs: ["__proto__"] }))).statusCode).toBe(200);
  });

  test("an unknown path is 404, an unknown method 405", async () => {
    const server = models.serve(echo);
    const unknown = await server.inject({ url: "/predict", headers: { host: "localhost" } });
    expect([unknown.statusCode, unknown.json()]).toEqual([404, { detail: "Not Found" }]);
    const got = await server.inject({ url: "/invocations", headers: { host: "localhost" } });
    expect([got.statusCode, got.headers.allow]).toEqual([405, "POST"]);
  });
});

test("a model that cannot be loaded is told when the server is made ready", async () => {
  await expect(models.serve("/nowhere").ready()).rejects.toMatchObject({ code: "TF4010" });
});

test("limits are positive integers", () => {
  expect(() => models.serve(echo, { limits: { concurrency: 0 } })).toThrow(expect.objectContaining({ code: "TF6030" }));
});
