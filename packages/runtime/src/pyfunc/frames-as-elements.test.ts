import { Table, vectorFromArray } from "apache-arrow";
import { describe, expect, test } from "vitest";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { Warning } from "../errors/warn.ts";
import { arrayColumn } from "../frame/array-column.ts";
import { Frame } from "../frame/frame.ts";
import "../frame/frame-of.ts";
import { chatMetadata, Message, numberMetadata } from "./chat.fixture.ts";
import { describe as describeModel } from "./describe.ts";
import type { ModelMetadata } from "./metadata.ts";
import { pyfunc } from "./pyfunc.ts";

/** What a model receives that hands its input on. */
function received(metadata: ModelMetadata, data: unknown, warnings: Warning[] = []): unknown {
  const model = pyfunc({ onWarning: (warning) => warnings.push(warning) })(
    describeModel(
      () => ({ ...metadata, kind: "function" }),
      (modelInput: unknown) => modelInput,
    ),
  );
  return Reflect.apply(model, undefined, [data]);
}

function taking(items: TypeDescriptor): ModelMetadata {
  return numberMetadata({}, { input: { kind: "array", items } });
}

const chat = Frame.from({ role: ["user", "system"], content: ["a", "b"], metadata: [{ k: "v" }, null] });

describe("object types are made of the rows", () => {
  test("of a frame", () => {
    const [first, second] = received(chatMetadata(), chat) as Message[];
    expect(first).toEqual(Object.assign(new Message(), { role: "user", content: "a", metadata: { k: "v" } }));
    expect(second).toBeInstanceOf(Message);
  });

  test("where an optional property that is missing is left out", () => {
    expect(received(chatMetadata(), chat)).toEqual([
      expect.objectContaining({ metadata: { k: "v" } }),
      expect.not.objectContaining({ metadata: null }),
    ]);
  });

  test("of an Arrow table", () => {
    const table = new Table({ role: vectorFromArray(["user"]), content: vectorFromArray(["a"]) });
    expect(received(chatMetadata(), table)).toEqual([expect.objectContaining({ role: "user", content: "a" })]);
  });

  test("unless a single column without a name holds the elements", () => {
    const elements = new Frame([arrayColumn("0", [{ role: "user", content: "a" }])]);
    expect(received(chatMetadata(), elements)).toEqual([expect.objectContaining({ content: "a" })]);
  });

  test("and so are records of anything, but not records of one type", () => {
    const frame = Frame.from({ a: [{ b: 1 }] });
    expect(received(taking({ kind: "record", values: { kind: "any" } }), frame)).toEqual([{ a: { b: 1 } }]);
    expect(received(taking({ kind: "record", values: { kind: "number" } }), frame)).toEqual([{ b: 1 }]);
  });
});

describe("all other elements are in the first column", () => {
  test("of which int64 is long", () => {
    expect(received(taking({ kind: "long" }), Frame.from({ n: BigInt64Array.of(1n, 2n) }))).toEqual([1, 2]);
  });

  test("with a warning where there are more", () => {
    const warnings: Warning[] = [];
    expect(received(numberMetadata(), Frame.from({ a: [1], b: [2] }), warnings)).toEqual([1]);
    expect(warnings).toEqual([
      expect.objectContaining({ code: "TF2020", parameters: { type: "number", columns: 2, first: "a" } }),
    ]);
  });

  test("and a frame without columns has none", () => {
    expect(received(numberMetadata(), new Frame([]))).toEqual([]);
  });
});

test("values that do not fit are refused as those of an array", () => {
  const refusal = expect.objectContaining({ code: "TF2100", issues: [expect.objectContaining({ path: [1] })] });
  expect(() => received(numberMetadata(), Frame.from({ a: [1, "x"] }))).toThrow(refusal);
});

test("tensors are no frames", () => {
  const tensor = { type: "float64", data: Float64Array.of(1), dims: [1] };
  expect(() => received(numberMetadata(), tensor)).toThrow(expect.objectContaining({ code: "TF2100" }));
  expect(() => received(numberMetadata(), Float64Array.of(1))).toThrow(expect.objectContaining({ code: "TF2100" }));
});

test("an untyped model input gets the frame itself", () => {
  expect(received(numberMetadata({}, { input: null }), chat)).toBe(chat);
});
