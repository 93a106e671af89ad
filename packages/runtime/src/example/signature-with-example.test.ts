import { describe, expect, test } from "vitest";
import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import type { Warning } from "../errors/warn.ts";
import { Frame } from "../frame/frame.ts";
import { chatMetadata, numberMetadata } from "../pyfunc/chat.fixture.ts";
import { describe as describeModel } from "../pyfunc/describe.ts";
import type { ModelMetadata } from "../pyfunc/metadata.ts";
import type { CallableModel } from "../pyfunc/predict.ts";
import { pyfunc } from "../pyfunc/pyfunc.ts";
import type { InputExample } from "./input-example.ts";
import { signatureWithExample } from "./signature-with-example.ts";

type PredictAny = (...args: unknown[]) => unknown;

const identity: PredictAny = (modelInput) => modelInput;

function modelOf(metadata: ModelMetadata, predict = identity): CallableModel {
  return pyfunc(describeModel(() => ({ ...metadata, kind: "function" }), predict));
}

function untyped(descriptor: Partial<ModelDescriptor> = {}, predict = identity): CallableModel {
  return modelOf(numberMetadata({ name: "Model" }, { input: null, output: null, ...descriptor }), predict);
}

const fromExample = (predict = identity) => untyped({ legacyHint: "TypeFromExample" }, predict);

/** What a model is saved with, and the codes of the warnings. */
async function saved(model: CallableModel, example: InputExample | null) {
  const warnings: Warning[] = [];
  const { signature, typeFromExample } = await signatureWithExample(model, example, {
    onWarning: (warning) => warnings.push(warning),
  });
  return { ...signature?.toDict(), typeFromExample, codes: warnings.map(({ code }) => code) };
}

const DOUBLE = '[{"type": "double", "required": true}]';

describe("a model whose types come from an example has a signature of it", () => {
  test("when it is a list", async () => {
    expect(await saved(fromExample(), { modelInput: [0.5] })).toEqual({
      inputs: DOUBLE,
      outputs: DOUBLE,
      params: null,
      typeFromExample: true,
      codes: [],
    });
  });

  test("when it is a frame, which `predict` then receives", async () => {
    const example = { modelInput: Frame.from({ a: Float64Array.of(0.5) }) };
    const kinds = fromExample((modelInput) => [(modelInput as Frame).kind]);
    expect(await saved(kinds, example)).toMatchObject({
      inputs: '[{"type": "double", "name": "a", "required": true}]',
      outputs: '[{"type": "string", "required": true}]',
      typeFromExample: true,
    });
  });

  test("but not its form when it is something else", async () => {
    expect(await saved(fromExample(), { modelInput: { a: "x" } })).toMatchObject({
      inputs: '[{"type": "string", "name": "a", "required": true}]',
      typeFromExample: false,
      codes: ["TF3131"],
    });
  });

  test("and none without an example", async () => {
    expect(await saved(fromExample(), null)).toEqual({ typeFromExample: false, codes: ["TF3130"] });
  });
});

describe("a model without types", () => {
  test("was warned of by the compiler plugin, unless it has a hint that tells none", async () => {
    expect(await saved(untyped(), null)).toMatchObject({ codes: [] });
    expect(await saved(untyped({ legacyHint: "Table" }), null)).toMatchObject({ codes: ["TF3130"] });
  });

  test("has a signature of the example, params included, and runs with it", async () => {
    const model = untyped({ arguments: { context: 0, modelInput: 1, params: 2 } }, async (_, __, params) => params);
    expect(await saved(model, { modelInput: ["x"], params: { n: 2 } })).toMatchObject({
      inputs: '[{"type": "string", "required": true}]',
      outputs: '[{"type": "long", "name": "n", "required": true}]',
      params: '[{"name": "n", "default": 2, "shape": null, "type": "long"}]',
    });
  });

  test("has no outputs where it returns nothing", async () => {
    expect(
      await saved(
        untyped({}, () => undefined),
        { modelInput: ["x"] },
      ),
    ).toMatchObject({ outputs: null });
  });

  test.each([
    ["values of several types", [1, "a"], identity],
    ["no values at all", [], identity],
    [
      "a `predict` that fails",
      ["x"],
      () => {
        throw new Error("no");
      },
    ],
  ])("has no signature for %s", async (_, modelInput, predict) => {
    expect(await saved(fromExample(predict), { modelInput })).toEqual({ typeFromExample: false, codes: ["TF3132"] });
  });

  test("is refused for params that a signature cannot have", async () => {
    const saving = saved(untyped(), { modelInput: ["x"], params: { k: [[1]] } });
    await expect(saving).rejects.toThrow(expect.objectContaining({ code: "TF3104" }));
  });
});

describe("a model with types", () => {
  test("has their signature, with or without an example", async () => {
    const expected = { inputs: DOUBLE, outputs: DOUBLE, params: null, typeFromExample: false, codes: [] };
    expect(await saved(modelOf(numberMetadata()), null)).toEqual(expected);
    expect(await saved(modelOf(numberMetadata()), { modelInput: [1] })).toEqual(expected);
  });

  test("takes params from the example where its types tell none", async () => {
    const example = { modelInput: [1], params: { temperature: 0.5 } };
    expect(await saved(modelOf(numberMetadata()), example)).toMatchObject({
      params: '[{"name": "temperature", "default": 0.5, "shape": null, "type": "double"}]',
    });
    const chat = { modelInput: [{ role: "user", content: "a" }], params: { temperature: 0.5 } };
    const { params } = await saved(modelOf(chatMetadata()), chat);
    expect(params).toContain('"default": 0.7');
  });

  test.each([[{ modelInput: [{ role: "user" }] }], [{ modelInput: [], params: { temperature: "hot" } }]])(
    "is warned of an example that does not fit: %j",
    async (example) => {
      expect(await saved(modelOf(chatMetadata()), example)).toMatchObject({ codes: ["TF2021"] });
    },
  );
});
