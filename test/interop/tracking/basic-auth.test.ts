import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHttpClient } from "../../../packages/mlflow/src/http/open-http-client.ts";
import { openRestTrackingStore } from "../../../packages/mlflow/src/tracking/rest-tracking-store.ts";
import type { TrackingStore } from "../../../packages/mlflow/src/tracking/tracking-store.ts";
import { hasMlflow } from "../python/python.ts";
import { ADMIN, basicAuth } from "../server/basic-auth.ts";
import { MlflowServer } from "../server/mlflow-server.ts";

describe.skipIf(!hasMlflow())("a server that asks for user and password", () => {
  let server: MlflowServer;
  beforeAll(async () => {
    server = await MlflowServer.start((folder) => basicAuth(folder));
  }, 150_000);
  afterAll(() => server?.stop());

  function store(env: NodeJS.ProcessEnv, uri = server.uri): TrackingStore {
    return openRestTrackingStore(
      openHttpClient(uri, { HOME: "/nowhere", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "0", ...env }),
    );
  }

  const right = { MLFLOW_TRACKING_USERNAME: ADMIN.username, MLFLOW_TRACKING_PASSWORD: ADMIN.password };

  test("lets in who has them: in the environment, in the URI, in the file", async () => {
    expect((await store(right).getExperiment("0")).name).toBe("Default");
    const inUri = server.uri.replace("//", `//${ADMIN.username}:${encodeURIComponent(ADMIN.password)}@`);
    expect((await store({}, inUri).getExperiment("0")).name).toBe("Default");
    const folder = join(server.folder, "home");
    mkdirSync(join(folder, ".mlflow"), { recursive: true });
    const lines = `[mlflow]\nmlflow_tracking_username = ${ADMIN.username}\nmlflow_tracking_password = ${ADMIN.password}\n`;
    writeFileSync(join(folder, ".mlflow/credentials"), lines);
    expect((await store({ HOME: folder }).getExperiment("0")).name).toBe("Default");
    await expect(store(right).createExperiment({ name: "mine" })).resolves.toMatch(/^\d+$/);
  });

  test.each([
    ["none", {}, "no credentials"],
    ["a wrong password", { ...right, MLFLOW_TRACKING_PASSWORD: "wrong horse" }, 'the user "admin" and a password'],
    ["a token, which this server does not know", { MLFLOW_TRACKING_TOKEN: "s3cret-token" }, "a token"],
  ])("refuses %s at the first try, and names what was sent", async (_what, env, sent) => {
    const retrying = { ...env, MLFLOW_HTTP_REQUEST_MAX_RETRIES: "7" };
    const error: Error = await store(retrying)
      .getExperiment("0")
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "TF5005", errorCode: "UNAUTHENTICATED", parameters: { status: 401, sent } });
    expect(error.message).not.toMatch(/horse|s3cret/);
  });

  test("user and password are sent where there is a token, too", async () => {
    expect((await store({ ...right, MLFLOW_TRACKING_TOKEN: "s3cret" }).getExperiment("0")).name).toBe("Default");
  });

  test("a token reaches what stands before the server", async () => {
    const gate = createServer((request, response) => {
      const isIn = request.headers.authorization === "Bearer s3cret-token";
      response.writeHead(isIn ? 200 : 401).end('{"experiment":{"experiment_id":"0","name":"behind the gate"}}');
    });
    await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
    const uri = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
    expect((await store({ MLFLOW_TRACKING_TOKEN: "s3cret-token" }, uri).getExperiment("0")).name).toBe(
      "behind the gate",
    );
    await expect(store({ MLFLOW_TRACKING_TOKEN: "other" }, uri).getExperiment("0")).rejects.toMatchObject({
      code: "TF5005",
    });
    await new Promise((resolve) => gate.close(resolve));
  });
});
