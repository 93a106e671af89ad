import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import {
  getModelInfo,
  loadModel,
  logMetric,
  logModel,
  logParams,
  MlflowClient,
  setExperiment,
  setTrackingUri,
  withRun,
} from "@tsfunc/mlflow";
import type RouterModel from "./router-model.ts";
import type { Team, Ticket } from "./router-model.ts";

/** Tickets that somebody has sorted by hand. */
const SORTED: readonly (readonly [Ticket, Team])[] = [
  [{ subject: "Wrong invoice", body: "I was charged twice." }, "billing"],
  [{ subject: "Refund", body: "Please send my money back." }, "billing"],
  [{ subject: "Where is my parcel?", body: "" }, "shipping"],
  [{ subject: "Delivery on Sunday", body: "Nobody came." }, "shipping"],
  [{ subject: "Nice shop", body: "Just to say so." }, "other"],
];

const FIRST = { billing: ["invoice"], shipping: ["parcel"] };
const SECOND = { billing: ["invoice", "refund"], shipping: ["parcel", "delivery"] };

// A tracking server would be a URL here, or in MLFLOW_TRACKING_URI. Each start of this story begins anew.
const store = new URL(".tsfunc/mlruns", import.meta.url);
await rm(store, { recursive: true, force: true });
setTrackingUri(store);
await setExperiment("ticket routers");

/** Logs a router, and says how many of the tickets it sends to the right team. */
async function logRouter(words: Record<string, string[]>): Promise<{ readonly uri: string; readonly quality: number }> {
  const info = await logModel({
    name: "ticket-router",
    model: new URL("router-model.ts", import.meta.url),
    modelConfig: words,
    inputExample: [{ subject: "Wrong invoice" }],
    requireSignature: true,
    registeredModelName: "tickets",
    tags: { language: "en" },
  });
  const model = await loadModel<RouterModel>(info.modelUri);
  const teams = await model.predict(SORTED.map(([ticket]) => ticket));
  const right = teams.filter((team, index) => team === SORTED[index]?.[1]);
  return { uri: info.modelUri, quality: right.length / SORTED.length };
}

const qualities: number[] = [];
for (const words of [FIRST, SECOND]) {
  await withRun({ runName: `words: ${Object.values(words).flat().length}` }, async ({ info }) => {
    await logParams({ words: Object.values(words).flat().length });
    const { uri, quality } = await logRouter(words);
    await logMetric("quality", quality);
    qualities.push(quality);
    console.log(`run ${info.runName}: ${uri} has a quality of ${quality}`);
  });
}

const client = new MlflowClient();
await client.setRegisteredModelAlias("tickets", "champion", "2");
const champion = await loadModel<RouterModel>("models:/tickets@champion", { integrity: true });
const [team] = await champion.predict([{ subject: "My delivery is late", body: "Where is it?" }]);
console.log(`models:/tickets@champion is version ${champion.metadata.registeredModelVersion}: ${team}`);

const experiment = await client.getExperimentByName("ticket routers");
assert.ok(experiment);
const best = await client.searchLoggedModels([experiment.experimentId], { filterString: "metrics.quality > 0.9" });

assert.deepEqual(qualities, [0.6, 1]);
assert.equal(team, "shipping");
assert.equal(champion.metadata.registeredModelVersion, "2");
assert.deepEqual(
  best.items.map(({ name, status, params, tags }) => [name, status, params.words, tags.language]),
  [["ticket-router", "LOGGED_MODEL_READY", "4", "en"]],
);
assert.equal(String((await getModelInfo("models:/tickets/1")).signature?.outputs), "[string (required)]");
