import { expect, test } from "vitest";
import { AnsweringServer, answer } from "../../http/answering-server.fixture.ts";
import { openHttpClient } from "../../http/open-http-client.ts";
import { openRestTrackingStore } from "../rest-tracking-store.ts";

const PAGE = answer(404, "<h1>Not Found</h1>", { "content-type": "text/html" });

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return await work.catch((error) => `${error.code} ${error.errorCode}`);
}

test("a server without logged models is refused by its version", async () => {
  await using server = await AnsweringServer.start(PAGE, answer(200, "2.22.1"));
  const store = openRestTrackingStore(openHttpClient(server.uri, { HOME: "/nowhere" }));
  const error: Error = await store.createLoggedModel({ experimentId: "0" }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: "TF5031", parameters: { version: "2.22.1" } });
  expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /api/2.0/mlflow/logged-models",
    "GET /version",
  ]);
});

test.each([
  ["a newer server", answer(200, "3.17.1")],
  ["what is no MLflow server", answer(200, "<p>Welcome</p>")],
  ["what has no such page", PAGE],
])("%s is not", async (_what, version) => {
  await using server = await AnsweringServer.start(PAGE, version);
  const store = openRestTrackingStore(openHttpClient(server.uri, { HOME: "/nowhere" }));
  expect(await codeOf(store.getLoggedModel("m-1"))).toBe("TF5003 ENDPOINT_NOT_FOUND");
});

test("a model that is not there is no question of the version", async () => {
  await using server = await AnsweringServer.start(
    answer(404, '{"error_code":"RESOURCE_DOES_NOT_EXIST","message":"no"}'),
  );
  const store = openRestTrackingStore(openHttpClient(server.uri, { HOME: "/nowhere" }));
  expect(await codeOf(store.getLoggedModel("m-1"))).toBe("TF5008 RESOURCE_DOES_NOT_EXIST");
  expect(server.received).toHaveLength(1);
});
