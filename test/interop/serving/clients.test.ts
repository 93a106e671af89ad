import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createServer } from "@tsfunc/server";
import { OpenAI } from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { hasMlflow, pythonEnvironment } from "../python/python.ts";
import { SavedModels } from "../python/saved-models.ts";

type Server = ReturnType<typeof createServer>;

const TOKEN = "secret";
const COMPLETION = "completion-model.mjs";
const CHAT = "chat-model.ts";

let models: SavedModels;
const servers: Server[] = [];
beforeAll(async () => {
  models = await SavedModels.save(CHAT);
  await models.add(COMPLETION, `../../serving/fixtures/${COMPLETION}`);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await models?.remove();
});

function serverOf(name: string, token?: string): Server {
  const server = createServer(models.path(name), { logger: false, ...(token !== undefined && { token }) });
  servers.push(server);
  return server;
}

describe("the OpenAI client", () => {
  let client: OpenAI;
  beforeAll(async () => {
    const url = await serverOf(COMPLETION, TOKEN).listen({ host: "127.0.0.1", port: 0 });
    client = new OpenAI({ apiKey: TOKEN, baseURL: url, fetch: (_, init) => fetch(`${url}/invocations`, init) });
  });

  const request = { model: "upper", messages: [{ role: "user" as const, content: "hello there" }] };

  test("is answered with a chat completion", async () => {
    const { choices } = await client.chat.completions.create(request);
    expect(choices[0]?.message.content).toBe("HELLO THERE");
  });

  test("is answered piece by piece", async () => {
    const pieces: string[] = [];
    for await (const { choices } of await client.chat.completions.create({ ...request, stream: true })) {
      pieces.push(choices[0]?.delta.content ?? "");
    }
    expect(pieces).toEqual(["HELLO ", "THERE "]);
  });

  test("is told what is wrong", async () => {
    await expect(client.withOptions({ apiKey: "other" }).chat.completions.create(request)).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe.skipIf(!hasMlflow())("clients of MLflow", () => {
  let url: string;
  beforeAll(async () => {
    const server = serverOf(CHAT);
    // The path that deployment clients post to, for an endpoint named chat.
    server.post("/endpoints/chat/invocations", async ({ body }, reply) => {
      const headers = { host: "localhost", "content-type": "application/json" };
      const answer = await server.inject({
        method: "POST",
        url: "/invocations",
        headers,
        payload: JSON.stringify(body),
      });
      return reply.code(answer.statusCode).type("application/json").send(answer.body);
    });
    url = await server.listen({ host: "127.0.0.1", port: 0 });
  });

  async function python(script: string): Promise<string> {
    const options = { env: pythonEnvironment(), cwd: models.folder };
    const { stdout } = await promisify(execFile)(pythonOfEnvironment(), ["-c", script], options);
    return stdout.trim();
  }

  test("mlflow.deployments predicts by an endpoint", async () => {
    const told = await python(`
from mlflow.deployments import get_deploy_client
client = get_deploy_client("${url}")
inputs = {"inputs": [{"role": "user", "content": "Hello there"}], "params": {"temperature": 0.2}}
print(client.predict(endpoint="chat", inputs=inputs)["predictions"][0])
try:
    client.predict(endpoint="chat", inputs={"inputs": [{"role": "user"}]})
except Exception as error:
    print(type(error).__name__, error.response.status_code)
`);
    expect(told.split("\n")).toEqual([expect.stringMatching(/^Hi user 2 Hello there .*0\.2/), "HTTPError 400"]);
  });

  test("the client of MLflow's scoring server pings, asks for the version and predicts", async () => {
    const { port } = new URL(url);
    const told = await python(`
from mlflow.pyfunc.scoring_server.client import ScoringServerClient
client = ScoringServerClient("127.0.0.1", ${port})
client.wait_server_ready()
print(client.get_version())
print(client.invoke([{"role": "user", "content": "Hello there"}]).get_predictions("ndarray")[0])
`);
    expect(told.split("\n")).toEqual(["3.17.1", expect.stringMatching(/^Hi user 2 Hello there/)]);
  });
});
