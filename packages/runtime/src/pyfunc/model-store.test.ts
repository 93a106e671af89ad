import { expect, test } from "vitest";
import { attach } from "./attach.ts";
import { numberMetadata } from "./chat.fixture.ts";
import { convertInput, convertParams } from "./convert-input.ts";
import { describe as describeModel } from "./describe.ts";
import { descriptorOf } from "./descriptor-of.ts";
import { runEmitted } from "./emit.fixture.ts";
import { findModel } from "./model-store.ts";
import { predictOf } from "./predict-of.ts";
import { pyfunc } from "./pyfunc.ts";

type ModelConstructor = new () => { predict(modelInput: unknown): unknown };

const metadata = numberMetadata();

function decorated(): ModelConstructor {
  const source = `export @pyfunc @attach(() => metadata) class Model {
    factor = 2;
    predict(modelInput) { return modelInput.map((n) => n * this.factor); }
  }`;
  return runEmitted<{ Model: ModelConstructor }>("TC39", source, { pyfunc, attach, metadata }).Model;
}

const wrapped = pyfunc(
  describeModel(
    () => numberMetadata({ kind: "function" }),
    (modelInput: number[]) => modelInput.length,
  ),
);

test("a decorated class, its instance, a subclass that inherits predict and a wrapped function are models", () => {
  const Model = decorated();
  class Sub extends Model {}
  for (const model of [Model, new Model(), Sub, new Sub()]) {
    expect(descriptorOf(model)).toBe(metadata.descriptor);
  }
  expect(descriptorOf(wrapped)).toEqual(metadata.descriptor);
});

test("a subclass that overrides predict without decorating is no model", () => {
  class Sub extends decorated() {
    override predict(modelInput: unknown): unknown {
      return super.predict(modelInput);
    }
  }
  expect(new Sub().predict([1])).toEqual([2]);
  expect(() => descriptorOf(Sub)).toThrow(
    expect.objectContaining({ code: "TF2004", message: expect.stringContaining("`Sub`") }),
  );
  expect(() => predictOf(new Sub())).toThrow(expect.objectContaining({ code: "TF2004" }));
});

test.each([
  [undefined],
  [null],
  [1],
  ["text"],
  [{}],
  [{ predict: 1 }],
  [{ predict: () => 1 }],
  [() => 1],
  [Object],
  [Object.create(null)],
])("%# is no model", (candidate: unknown) => {
  expect(findModel(candidate)).toBeUndefined();
});

test("predictOf calls predict with its this, and refuses what does not fit", () => {
  const predict = predictOf(new (decorated())());
  expect(predict([1, 2])).toEqual([2, 4]);
  expect(() => predict(["1"])).toThrow(expect.objectContaining({ code: "TF2100" }));
  expect(predictOf(wrapped)).toBe(wrapped);
});

test("predictOf takes an instance, not the class", () => {
  expect(() => Reflect.apply(predictOf, undefined, [decorated()])).toThrow(expect.objectContaining({ code: "TF2004" }));
});

test("the name is that of the source, or the one that was given", () => {
  const predict = () =>
    describeModel(
      () => numberMetadata({ kind: "function" }),
      () => 1,
    );
  expect(findModel(pyfunc(predict()))?.name).toBe("NumberModel");
  expect(findModel(pyfunc({ name: "numbers" })(predict()))?.name).toBe("numbers");
});

test("input and params are converted without predicting, by their source", () => {
  const model = pyfunc(
    describeModel(
      () =>
        numberMetadata(
          { kind: "function" },
          {
            input: { kind: "array", items: { kind: "date" } },
            params: { kind: "record", values: { kind: "bigint" } },
            arguments: { modelInput: 0, params: 1 },
          },
        ),
      (): never => {
        throw new Error("called");
      },
    ),
  );
  expect(convertInput(model, ["1970-01-01"], { json: true })).toEqual([new Date(0)]);
  expect(() => convertInput(model, ["1970-01-01"])).toThrow(expect.objectContaining({ code: "TF2100" }));
  expect(convertParams(model, { a: "9007199254740993" }, { json: true })).toEqual({ a: 9007199254740993n });
  expect(() => convertParams(model, { a: "9007199254740993" })).toThrow(expect.objectContaining({ code: "TF2101" }));
  expect(convertParams(model, undefined)).toBeUndefined();
});
