import { isTsfuncError } from "@tsfunc/runtime/errors";
import { expect, test } from "vitest";
import { AnsweringServer, answer, hangUp } from "./answering-server.fixture.ts";
import { callOnce } from "./call-once.ts";
import { mayHaveHappened } from "./lost-answer.ts";
import { openHttpClient } from "./open-http-client.ts";

const ENV = { HOME: "/nowhere", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "2", MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0" };
const CREATE = { method: "POST", path: "things/create", read: () => "answered" } as const;

function http(server: AnsweringServer): ReturnType<typeof openHttpClient> {
  return openHttpClient(server.uri, ENV);
}

test("without a fault nothing is looked for", async () => {
  await using server = await AnsweringServer.start(answer(200));
  const find = async (): Promise<never> => Promise.reject(new Error("looked"));
  expect(await callOnce(http(server), { ...CREATE, find })).toBe("answered");
});

test("what was made before the answer was lost is found, and not made again", async () => {
  await using server = await AnsweringServer.start(hangUp, answer(200));
  expect(await callOnce(http(server), { ...CREATE, find: async () => ["found"] })).toBe("found");
  expect(server.received).toHaveLength(1);
});

test("what was not made is asked for again", async () => {
  await using server = await AnsweringServer.start(hangUp, answer(503), answer(200));
  expect(await callOnce(http(server), { ...CREATE, find: async () => [] })).toBe("answered");
  expect(server.received).toHaveLength(3);
});

test("what the last try made is found, too", async () => {
  await using server = await AnsweringServer.start(hangUp);
  const finds = [[], [], ["late"]];
  expect(await callOnce(http(server), { ...CREATE, find: async () => finds.shift() ?? [] })).toBe("late");
  expect(server.received).toHaveLength(3);
});

test("of two that came through, the first is kept and the other taken back", async () => {
  await using server = await AnsweringServer.start(hangUp, answer(200));
  const discarded: string[] = [];
  const finds = [[], ["first", "second"]];
  const made = await callOnce(http(server), {
    ...CREATE,
    find: async () => finds.shift() ?? [],
    discard: async (surplus: string) => void discarded.push(surplus),
  });
  expect(made).toBe("first");
  expect(discarded).toEqual(["second"]);
});

test("a refusal after a lost answer may be because of what was made", async () => {
  const taken = answer(400, '{"error_code":"RESOURCE_ALREADY_EXISTS","message":"taken"}');
  await using server = await AnsweringServer.start(hangUp, taken);
  const finds = [[], ["mine"]];
  expect(await callOnce(http(server), { ...CREATE, find: async () => finds.shift() ?? [] })).toBe("mine");
});

test("a refusal at once is an error, and nothing is looked for", async () => {
  await using server = await AnsweringServer.start(
    answer(400, '{"error_code":"RESOURCE_ALREADY_EXISTS","message":"taken"}'),
  );
  const find = async (): Promise<never> => Promise.reject(new Error("looked"));
  const error = await callOnce(http(server), { ...CREATE, find }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "TF5008", errorCode: "RESOURCE_ALREADY_EXISTS" });
});

test("where nobody can say, the error says so and nothing is sent again", async () => {
  await using server = await AnsweringServer.start(hangUp, answer(200));
  let looked = 0;
  const find = async (): Promise<never> => {
    looked++;
    throw new Error("cannot look");
  };
  const error = await callOnce(http(server), { ...CREATE, find }).catch((thrown: unknown) => thrown);
  expect(isTsfuncError(error)).toBe(false);
  expect(mayHaveHappened(error)).toBe(true);
  expect([looked, server.received.length]).toEqual([1, 1]);
});
