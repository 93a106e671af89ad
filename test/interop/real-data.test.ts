import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { enforceSchema } from "@tsfunc/runtime/enforce";
import { inferSchema } from "@tsfunc/runtime/infer";
import { Schema } from "@tsfunc/runtime/signature";
import { tableFromIPC } from "apache-arrow";
import { afterAll, describe, expect, test } from "vitest";
import { enforce } from "../conformance/families/enforce/index.ts";
import { infer } from "../conformance/families/infer/index.ts";
import type { Family } from "../conformance/harness/check.ts";
import { runFamily } from "../conformance/harness/conformance.ts";
import type { CorpusCase } from "../conformance/harness/corpus.ts";
import { withoutNotices } from "./differential/without-notices.ts";
import { type Answer, MlflowWorker } from "./mlflow/mlflow-worker.ts";

const worker = MlflowWorker.start();
const folder = new URL("../data/", import.meta.resolve("vega-datasets"));
const silent = { onWarning: () => undefined };

/** What the signature of movies has to say, because their titles are of two types. */
const MOVIES = [
  { type: "string", name: "Title", required: true },
  { type: "double", name: "US Gross", required: false },
  { type: "double", name: "IMDB Rating", required: false },
  { type: "string", name: "Director", required: false },
];

describe.skipIf(worker === null)("real data, as MLflow takes them", () => {
  afterAll(() => worker?.[Symbol.dispose]());

  test.each(["movies.json", "penguins.json", "cars.json"])("%s: inference from records", async (name) => {
    const expected = await ask("read_records", { path: pathOf(name) });
    await expect(textOf(expected)).toMatchFileSnapshot(`expected/${name}.records.txt`);
    expect(await failures(infer, { kind: "infer_schema", data: readJson(name), expect: expected })).toEqual([]);
  });

  test.each(["movies.json", "penguins.json", "cars.json"])("%s: inference from a frame", async (name) => {
    const expected = await ask("read_frame", { path: pathOf(name) });
    const { result: data } = (await ask("frame", { path: pathOf(name) })) as { readonly result: unknown };
    await expect(textOf(expected)).toMatchFileSnapshot(`expected/${name}.frame.txt`);
    expect(await failures(infer, { kind: "infer_schema", data, expect: expected })).toEqual([]);
  });

  test("flights-200k.arrow: inference from an Arrow table", async () => {
    const expected = await ask("read_frame", { path: pathOf("flights-200k.arrow") });
    await expect(textOf(expected)).toMatchFileSnapshot("expected/flights-200k.arrow.txt");
    const inferred = inferSchema(tableFromIPC(readFileSync(pathOf("flights-200k.arrow"))), silent);
    expect(inferred.toJsonText()).toBe(resultOf(expected).to_json);
  });

  test.each(["as inferred", "double"])("flights-200k.arrow: enforcement of columns %s", async (type) => {
    const table = tableFromIPC(readFileSync(pathOf("flights-200k.arrow")));
    const inferred = inferSchema(table, silent).toDict() as readonly object[];
    const schema = inferred.map((column) => (type === "double" ? { ...column, type } : column));
    const { result } = (await ask("frame", { path: pathOf("flights-200k.arrow") })) as { readonly result: Frame };
    const data = { ...result, columns: result.columns.map((one) => ({ ...one, v: one.v.slice(0, 5000) })) };
    const expected = await ask("enforce_schema", { schema, data });
    expect(expected.ok).toBe(true);
    expect(await failures(enforce, { kind: "enforce_schema", schema, data, expect: expected })).toEqual([]);
    expect(() => enforceSchema(table, Schema.fromDict(schema), silent)).not.toThrow();
  });

  test.each(["penguins.json", "cars.json"])("%s: enforcement of what was inferred", async (name) => {
    const { result: data } = (await ask("frame", { path: pathOf(name) })) as { readonly result: unknown };
    const schema = JSON.parse(resultOf(await ask("read_frame", { path: pathOf(name) })).to_json);
    const expected = await ask("enforce_schema", { schema, data });
    expect(await failures(enforce, { kind: "enforce_schema", schema, data, expect: expected })).toEqual([]);
  });

  test("movies.json: enforcement of a signature written by hand", async () => {
    const data = readJson("movies.json");
    const expected = await ask("enforce_schema", { schema: MOVIES, data });
    await expect(textOf(expected)).toMatchFileSnapshot("expected/movies.json.enforced.txt");
    expect(await failures(enforce, { kind: "enforce_schema", schema: MOVIES, data, expect: expected })).toEqual([]);
  });
});

/** A data frame in the notation of the corpus. */
interface Frame {
  readonly columns: readonly { readonly name: string; readonly v: readonly unknown[] }[];
}

async function ask(question: string, about: Readonly<Record<string, unknown>>): Promise<Answer> {
  return await (worker as MlflowWorker).ask(question, about);
}

/** Whether this project does as MLflow does, or as a rule says. */
async function failures<Case extends CorpusCase, Content>(
  family: Family<Case, Content>,
  one: Pick<CorpusCase, "kind"> & Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const testCase: CorpusCase = { id: "real data", behaviour: "real_data", doc: "", ...one };
  return (await runFamily(withoutNotices(family), [testCase as Case])).failures;
}

function resultOf(answer: Answer): { readonly to_json: string } {
  if (!answer.ok) throw new Error(answer.exception.message);
  return answer.result as { readonly to_json: string };
}

/** What MLflow says, for the record: the schema, or that it refuses. */
function textOf(answer: Answer): string {
  if (!answer.ok) return `refused by ${answer.exception.class}\n`;
  const { to_json: text } = answer.result as { readonly to_json?: string };
  return text === undefined ? "accepted\n" : `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(pathOf(name), "utf8"));
}
