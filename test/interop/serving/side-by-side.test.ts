import { readJson } from "@tsfunc/runtime/json";
import { ColSpec, ModelSignature, Schema } from "@tsfunc/runtime/signature";
import { createServer } from "@tsfunc/server";
import { request } from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMlflow } from "../python/python.ts";
import { SavedModels } from "../python/saved-models.ts";
import { type Answer, isSame } from "./answer.ts";
import { MlflowServer } from "./mlflow-server.ts";
import { otherRequests } from "./other-requests.ts";
import { parquetTable } from "./parquet-table.ts";
import { RULES } from "./rules.ts";
import type { ScoringRequest } from "./scoring-request.ts";
import { PLAIN, tableRequests } from "./table-requests.ts";

const MODELS = ["chat-model.ts", "words-model.ts", "score-model.ts", "table-model.mjs", "tensor-model.mjs"];
const ECHO = "echo-model.mjs";
const PLAIN_SIGNATURE = new ModelSignature({
  inputs: new Schema([
    new ColSpec("double", "x"),
    new ColSpec("long", "n"),
    new ColSpec("string", "text"),
    new ColSpec("boolean", "flag"),
  ]),
});

describe.skipIf(!hasMlflow())("beside mlflow models serve", () => {
  let models: SavedModels;
  const theirs = new Map<string, MlflowServer>();
  const ours = new Map<string, ReturnType<typeof createServer>>();
  beforeAll(async () => {
    models = await SavedModels.save(...MODELS);
    await models.add(ECHO, `../../serving/fixtures/${ECHO}`);
    await models.add(PLAIN, "table-model.mjs", { signature: PLAIN_SIGNATURE });
    for (const name of [...MODELS, ECHO, PLAIN]) {
      theirs.set(name, await MlflowServer.start(models.path(name), models.folder));
      ours.set(name, createServer(models.path(name), { logger: false }));
    }
    await Promise.all([...theirs.values()].map((server) => server.ready()));
  }, 240_000);
  afterAll(async () => {
    for (const server of theirs.values()) server.end();
    await Promise.all([...ours.values()].map((server) => server.close()));
    await models?.remove();
  });

  async function askThem({ model, contentType, body }: ScoringRequest): Promise<Answer> {
    const headers = { "content-type": contentType };
    // A connection for each: one that the server closes in the meantime cannot be used again.
    const sent = { method: "POST", headers, body, reset: true } as const;
    const answer = await request(`${theirs.get(model)?.url}/invocations`, sent);
    return answerOf(answer.statusCode, await answer.body.text());
  }

  async function askUs({ model, contentType, body }: ScoringRequest): Promise<Answer> {
    const headers = { "content-type": contentType, host: "localhost" };
    const answer = await ours.get(model)?.inject({ method: "POST", url: "/invocations", headers, payload: body });
    return answerOf(answer?.statusCode ?? 0, answer?.body ?? "");
  }

  test("answers are the same, or differ by a rule", async () => {
    const requests = [...tableRequests(parquetTable()), ...otherRequests()];
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    for (const asked of requests) {
      const [our, their] = await Promise.all([askUs(asked), askThem(asked)]);
      const rule = isSame(our, their)
        ? "equal"
        : RULES.find((one) => one.applies(asked, their) && one.holds(our, asked))?.name;
      if (rule === undefined) wrong.push(told(asked, our, their));
      else counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    const equal = counts.get("equal") ?? 0;
    counts.delete("equal");
    const byRule = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
    console.log(
      `serving: ${requests.length} requests, ${equal} equal (${((100 * equal) / requests.length).toFixed(1)} %), ${requests.length - equal - wrong.length} by rule (${byRule}), ${wrong.length} failed`,
    );
    expect(wrong.join("\n")).toBe("");
    expect(requests.length).toBeGreaterThanOrEqual(150);
    expect(equal / requests.length).toBeGreaterThanOrEqual(0.85);
  });
});

function answerOf(status: number, text: string): Answer {
  try {
    return { status, body: readJson(text) };
  } catch {
    return { status, body: text };
  }
}

function told({ model, what, body }: ScoringRequest, ours: Answer, theirs: Answer): string {
  const shown = (value: unknown): string =>
    JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one)).slice(0, 250);
  return `${model}, ${what}: ${shown(String(body).slice(0, 150))}\n  ours ${shown(ours)}\n  theirs ${shown(theirs)}`;
}
