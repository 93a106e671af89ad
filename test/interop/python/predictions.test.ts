import { cp } from "node:fs/promises";
import { getModelInfo, loadModel, loadServingExample, validateServingInput } from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMlflow, Python } from "./python.ts";
import { SavedModels } from "./saved-models.ts";
import { shown } from "./shown.ts";

const NAMES = [
  "chat-model.ts",
  "words-model.ts",
  "record-model.ts",
  "table-model.mjs",
  "tensor-model.mjs",
  "files-model.ts",
];

describe.skipIf(!hasMlflow())("models in the real MLflow", () => {
  let models: SavedModels;
  let python: Python;
  beforeAll(async () => {
    models = await SavedModels.save(...NAMES);
    python = new Python(models.folder);
  });
  afterAll(async () => {
    python?.end();
    await models?.remove();
  });

  const path = (name: string) => models.path(name);

  test.each(NAMES)("%s has the signature for MLflow that it has for us", async (name) => {
    const { signature } = await getModelInfo(path(name));
    const theirs = await python.ask<{ signature: object; text: string }>("describe", { path: path(name) });
    expect(theirs.signature).toEqual(JSON.parse(JSON.stringify(signature?.toDict())));
  });

  test.each(NAMES.filter((name) => !/table|tensor/.test(name)))("%s takes its serving example", async (name) => {
    const body = await loadServingExample(path(name));
    const ours = await validateServingInput(path(name), body);
    expect(await python.ask("serve_example", { path: path(name) })).toEqual(shown(ours));
  });

  describe("a model with types", () => {
    const input = [
      { role: "user", content: "Hëllo 世界 \ud83d\ude00", metadata: { a: "b" } },
      { role: "system", content: "two words", unknown: 1 },
    ];
    const chat = () => path("chat-model.ts");

    test("predicts what it predicts for us, with params and without", async () => {
      const model = await loadModel(chat());
      for (const params of [undefined, {}, { temperature: 0.1 }, { maxTokens: 5, stop: ["a", "b"] }]) {
        const ours = await model.predict(input, params);
        expect(await python.ask("predict", { path: chat(), input, params: params ?? null })).toEqual(ours);
      }
    });

    test("takes a frame as records, as Spark passes them", async () => {
      const frame = { role: ["user", "system"], content: ["a", "b c"] };
      const ours = await (await loadModel(chat())).predict([
        { role: "user", content: "a" },
        { role: "system", content: "b c" },
      ]);
      expect(await python.ask("predict", { path: chat(), input: { $frame: frame } })).toEqual(ours);
    });

    test("refuses what does not fit in the words that it has for us, with MLflow's code", async () => {
      const model = await loadModel(chat());
      for (const wrong of [[{ role: "user" }], [{ role: "nobody", content: "a" }], "text", [null]]) {
        const theirs = await python.error("predict", { path: chat(), input: wrong });
        expect(theirs.code).toBe("INVALID_PARAMETER_VALUE");
        await expect(model.predict(wrong, {}, { source: "json" })).rejects.toHaveProperty("message", theirs.message);
      }
    });

    test("is not given what JSON has no word for", async () => {
      const { code, message } = await python.error("predict", { path: chat(), input: [{ $set: ["a"] }] });
      expect(code).toBe("INVALID_PARAMETER_VALUE");
      expect(message).toMatch(/a value of the type builtins\.set.*TF4053/s);
    });

    test("refuses params of another type", async () => {
      const theirs = await python.error("predict", { path: chat(), input, params: { temperature: "hot" } });
      expect(theirs.code).toBe("INVALID_PARAMETER_VALUE");
    });

    test("tells what it throws, with its stack", async () => {
      const input = [{ role: "user", content: "please throw" }];
      const { code, message } = await python.error("predict", { path: chat(), input });
      expect(code).toBe("INTERNAL_ERROR");
      expect(message).toMatch(/^RangeError: thrown as asked\n {4}at /);
    });

    test("is configured by what the caller gives", async () => {
      const [answer] = await python.ask<string[]>("predict", {
        path: chat(),
        input,
        model_config: { greeting: "Hey" },
      });
      expect(answer).toMatch(/^Hey user/);
    });
  });

  test("int64, dates, bytes, NaN and infinities come and go as they are", async () => {
    const record = {
      id: { $int: "9223372036854775807" },
      at: { $datetime: "2024-05-06T07:08:09.010000+02:00" },
      data: { $bytes: "00ff10" },
      score: { $float: "nan" },
      count: 9007199254740991,
      tags: ["ä", ""],
      nested: { weights: [{ $float: "inf" }, { $float: "-inf" }, 0.1, 1e300], more: { k: -1.5, $: 2 } },
    };
    const [answer] = await python.ask<unknown[]>("predict", { path: path("record-model.ts"), input: [record] });
    expect(answer).toEqual({
      id: { int: "9223372036854775807" },
      at: { datetime: "2024-05-06T05:08:09.010000+00:00" },
      data: { bytes: "00ff10" },
      score: { float: "nan" },
      count: 9007199254740991,
      small: 2,
      flag: true,
      tags: ["ä", ""],
      nested: { weights: [{ float: "inf" }, { float: "-inf" }, 0.1, 1e300], more: { k: -1.5, $: 2 } },
    });
  });

  test("text stands for dates, bytes and int64 where requests bring it", async () => {
    const record = { id: "9223372036854775806", at: "2024-05-06T07:08:09Z", data: "AP8Q", score: { $decimal: "1.5" } };
    const [answer] = await python.ask<unknown[]>("predict", { path: path("record-model.ts"), input: [record] });
    expect(answer).toMatchObject({
      id: { int: "9223372036854775806" },
      at: { datetime: "2024-05-06T07:08:09+00:00" },
      data: { bytes: "00ff10" },
      score: 1.5,
    });
  });

  describe("a model with columns", () => {
    const frame = {
      x: { dtype: "float64", values: [1.5, 2, -0.25] },
      n: { dtype: "int64", values: [1, 2, 3] },
      text: ["a", "ü", ""],
      flag: { dtype: "bool", values: [true, false, true] },
      at: { dtype: "datetime64[ns]", values: ["2024-01-02T03:04:05.678", "2024-01-02", "1969-12-31T23:59:59.999"] },
      data: [{ $bytes: "01" }, { $bytes: "" }, { $bytes: "ff00" }],
    };
    const records = [
      { x: 1.5, n: 1, text: "a", flag: true, at: new Date("2024-01-02T03:04:05.678Z"), data: Uint8Array.of(1) },
      { x: 2, n: 2, text: "ü", flag: false, at: new Date("2024-01-02"), data: Uint8Array.of() },
      { x: -0.25, n: 3, text: "", flag: true, at: new Date("1969-12-31T23:59:59.999Z"), data: Uint8Array.of(255, 0) },
    ];
    const table = () => path("table-model.mjs");
    const input = { $frame: frame };

    test("is given what it is given by us: as JSON, as Arrow, and without pyarrow", async () => {
      const ours = await (await loadModel(table())).predict(records);
      expect(await python.ask("predict", { path: table(), input })).toEqual(ours);
      expect(await python.ask("predict_with_arrow", { path: table(), input, cells: 1e9 })).toEqual({
        result: ours,
        columns: 0,
      });
      expect(await python.ask("predict_with_arrow", { path: table(), input, cells: 1 })).toEqual({
        result: ours,
        columns: 4,
      });
      expect(await python.ask("without_pyarrow", { path: table(), input })).toEqual(ours);
    });

    /** What the model sees in a column that has other values, as JSON and as Arrow. */
    async function seen(column: string, given: Given): Promise<(string | undefined)[][]> {
      const input = { $frame: { ...frame, [column]: given } };
      const read = async (cells: number) => {
        const about = { path: table(), input, cells };
        const { result } = await python.ask<{ result: string[] }>("predict_with_arrow", about);
        return result.map((row) => new RegExp(`[{,]${column}: ([^,}]+)`).exec(row)?.[1]);
      };
      return [await read(1), await read(1e9)];
    }

    test("keeps NaN and infinities of numbers", async () => {
      const values = [{ $float: "inf" }, { $float: "nan" }, { $float: "-inf" }];
      for (const rows of await seen("x", values))
        expect(rows).toEqual(["number Infinity", "number NaN", "number -Infinity"]);
    });

    test("keeps integers beyond 2^53", async () => {
      for (const rows of await seen("n", [{ $int: "9007199254740993" }, { $int: "-9223372036854775808" }, 1])) {
        expect(rows.slice(0, 2)).toEqual(["bigint 9007199254740993", "bigint -9223372036854775808"]);
      }
    });

    test("is refused by MLflow what does not fit", async () => {
      const { code } = await python.error("predict", { path: table(), input: { $frame: { x: [1.5] } } });
      expect(code).toBe("INVALID_PARAMETER_VALUE");
    });
  });

  test("tensors come and go", async () => {
    const array = {
      dtype: "float32",
      values: [
        [1.5, 2],
        [-3, 4],
        [5, 1e30],
      ],
    };
    const theirs = await python.ask("predict", { path: path("tensor-model.mjs"), input: { $array: array } });
    const data = Float32Array.from(array.values.flat());
    const ours = (await (
      await loadModel(path("tensor-model.mjs"))
    ).predict({ type: "float32", data, dims: [3, 2] })) as {
      data: Float32Array;
    };
    expect(theirs).toEqual({ ndarray: "float32", shape: [3, 2], values: Array.from(ours.data) });
  });

  test("artifacts and configuration reach the model", async () => {
    const file = path("files-model.ts");
    expect(await python.ask("predict", { path: file, input: ["you"] })).toEqual(["Hello there, you!"]);
    const options = { path: file, input: ["you"], model_config: { suffix: "?" } };
    expect(await python.ask("predict", options)).toEqual(["Hello there, you?"]);
  });

  describe("a stream", () => {
    test("is what it is for us", async () => {
      const words = path("words-model.ts");
      expect(await python.ask("stream", { path: words, input: ["one two three"] })).toEqual(["one", "two", "three"]);
    });

    test("ends where nobody asks for more", async () => {
      const words = path("words-model.ts");
      expect(await python.ask("stream", { path: words, input: ["one two three"], pieces: 2 })).toEqual(["one", "two"]);
    });

    test("fails where the model fails", async () => {
      const { code, message } = await python.error("stream", { path: path("words-model.ts"), input: ["one fail"] });
      expect(code).toBe("INTERNAL_ERROR");
      expect(message).toMatch(/^Error: failed in the middle/);
    });
  });

  test("copies of a model share one process", async () => {
    const copies = [1, 2].map((number) => path(`copy-${number}`));
    for (const copy of copies) await cp(path("words-model.ts"), copy, { recursive: true });
    expect(await python.ask("content_key", { paths: copies })).toBe(0);
  });
});

type Given = readonly unknown[] | { readonly dtype: string; readonly values: readonly unknown[] };
