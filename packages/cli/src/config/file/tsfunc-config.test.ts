import { expect, test } from "vitest";
import { COMMANDS } from "../../main.ts";
import { checkConfig } from "./check-config.ts";
import { settingsOf } from "./settings-of.ts";
import type { TsfuncConfig } from "./tsfunc-config.ts";

/** All keys of a type, at every depth. */
type Complete<T> = { readonly [K in keyof T]-?: T[K] extends object | undefined ? CompleteSection<T[K]> : T[K] };
type CompleteSection<T> = Required<NonNullable<T>>;

const saving = { module: "m", inputExample: "e", exampleParams: "p", modelConfig: "c", artifact: {}, metadata: {} };
const flags = { strict: true, json: true };

/** The compiler refuses it where a key is missing. */
const EVERYTHING: Complete<TsfuncConfig> = {
  ...{ project: "tsconfig.json", trackingUri: "http://localhost", registryUri: "http://localhost" },
  build: { ...saving, ...flags, output: "o", overwrite: true, watch: true },
  check: {
    ...{ paths: "src", project: "p", data: "d", model: "m", from: "csv", limit: 5, failures: "f" },
    ...{ watch: true, json: true },
  },
  codegen: { uri: "u", output: "o", types: true, int64: "bigint", check: true, json: true },
  diff: { before: "b", after: "a", failOn: "risky", markdown: true, json: true },
  doctor: { json: true },
  emit: { paths: ["src"], project: "p", check: true, watch: true, json: true },
  export: {
    ...{ source: "s", format: "zod", part: "input", target: "draft-07", zod: "4", model: "m" },
    ...{ output: "o", check: true, json: true },
  },
  infer: { file: "f", format: "text", from: "csv", name: "n", output: "o", json: true },
  init: { tool: "vite", yes: true, json: true },
  inspect: { uri: "u", json: true },
  log: {
    ...{ ...saving, ...flags, name: "n", experiment: "e", register: "r", alias: ["a"], trackingUri: "t" },
    ...{ tag: { owner: "me" }, param: {} },
  },
  patch: { paths: ["dist"], project: "p", dryRun: true, json: true },
  playground: { model: "m", port: 0, open: false, json: true },
  predict: {
    ...{ file: "f", model: "m", output: "o", failures: "f", from: "jsonl", params: "{}", param: { temperature: "1" } },
    ...{ batchSize: 10, workers: 2, restart: true, json: true },
  },
  serve: {
    ...{ model: "m", host: "h", port: 0, workers: 2, timeout: 60, concurrency: 8, maxBody: 32, nan: "null" },
    ...{ modelErrorStatus: 500, allowedHosts: ["h"], allowedOrigins: "o", logLevel: "info", development: true },
    ...{ playground: true, dockerfile: false },
  },
  validate: { uri: "u", input: "i", json: true },
};

test("a configuration of every key is accepted", () => {
  expect(() => checkConfig(EVERYTHING, settingsOf(COMMANDS), "tsfunc.config.ts")).not.toThrow();
});

test.each(Object.keys(settingsOf(COMMANDS)))("the type of %s has what the command line has", (key) => {
  const [settings, typed] = [settingsOf(COMMANDS)[key], EVERYTHING[key as keyof TsfuncConfig]];
  if (typeof settings !== "object") return;
  expect(Object.keys(typed ?? {}).sort()).toEqual(Object.keys(settings).sort());
});
