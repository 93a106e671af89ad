import { describe, expect, test, vi } from "vitest";
import { FAIL } from "../primitive/fail.ts";
import { chatMetadata, numberMetadata } from "./chat.fixture.ts";
import { describe as describeModel } from "./describe.ts";
import type { ModelMetadata } from "./metadata.ts";
import type { ModelContext } from "./model-context.ts";
import type { Predict } from "./predict.ts";
import { predictFromJson } from "./predict-from-json.ts";
import { pyfunc } from "./pyfunc.ts";

const context: ModelContext = { artifacts: {}, modelConfig: {} };

function described<Given extends Predict>(predict: Given, metadata: ModelMetadata = numberMetadata()): Given {
  return describeModel(() => ({ ...metadata, kind: "function" }), predict);
}

describe("the wrapped function", () => {
  test("validates and converts", () => {
    const sum = pyfunc(described((modelInput: number[]) => modelInput.reduce((a, b) => a + b)));
    expect(sum([1, 2])).toBe(3);
    expect(() => Reflect.apply(sum, undefined, [["1"]])).toThrow(expect.objectContaining({ code: "TF2100" }));
  });

  test("keeps name, length, this and further arguments", () => {
    const predict = function count(this: unknown, modelInput: number[], ...rest: unknown[]): unknown {
      return [this, modelInput.length, ...rest];
    };
    const wrapped = pyfunc(described(predict));
    expect([wrapped.name, wrapped.length]).toEqual(["count", 1]);
    expect(Reflect.apply(wrapped, context, [[1], "a", "b"])).toEqual([context, 1, "a", "b"]);
  });

  test("leaves the given function and the given data as they were", () => {
    const predict = described((modelInput: number[]) => modelInput.push(3));
    const given = Object.freeze([1, 2]) as number[];
    expect(pyfunc(predict)(given)).toBe(3);
    expect(given).toEqual([1, 2]);
    expect(predict([1])).toBe(2);
  });

  test("takes the context before the model input and params after it", () => {
    const metadata = chatMetadata();
    const wrapped = pyfunc(
      described(
        (...args: [ModelContext, { words: number }[], { maxTokens: number }?]) => [
          args[0],
          args[1][0]?.words,
          args[2]?.maxTokens,
        ],
        {
          ...metadata,
          descriptor: { ...metadata.descriptor, arguments: { context: 0, modelInput: 1, params: 2 } },
        },
      ),
    );
    const call = (...args: unknown[]): unknown => Reflect.apply(wrapped, undefined, args);
    expect(call(context, [{ role: "user", content: "a b" }], { maxTokens: 4 })).toEqual([context, 2, 4]);
    expect(call(context, [{ role: "user", content: "a b" }])).toEqual([context, 2, undefined]);
    expect(() => call(context, "text")).toThrow(expect.objectContaining({ code: "TF2100" }));
  });

  test("hands an untyped model input on as it is", () => {
    const wrapped = pyfunc(described((modelInput: unknown) => modelInput, numberMetadata({}, { input: null })));
    const given = { any: "thing" };
    expect(wrapped(given)).toBe(given);
  });

  test("an async function rejects where its input does not fit", async () => {
    const wrapped = pyfunc(described(async (modelInput: number[]) => modelInput.length));
    await expect(wrapped([1])).resolves.toBe(1);
    await expect(Reflect.apply(wrapped, undefined, ["text"])).rejects.toMatchObject({ code: "TF2100" });
  });

  test("generators stay generators, and their input is refused at the call", () => {
    const wrapped = pyfunc(
      described(function* (modelInput: number[]) {
        yield* modelInput;
      }),
    );
    expect([...wrapped([1, 2])]).toEqual([1, 2]);
    expect(() => Reflect.apply(wrapped, undefined, ["text"])).toThrow(expect.objectContaining({ code: "TF2100" }));
  });
});

describe("emitted converters", () => {
  test("are made once, at the first call, with the classes of the module", () => {
    const classOf = vi.fn(() => Map);
    const convert = vi.fn(() => ({ input: (value: unknown) => value, params: null }));
    const wrapped = pyfunc(
      described((modelInput: unknown) => modelInput, numberMetadata({ convert, classes: { Map: classOf } })),
    );
    expect([convert, classOf].map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
    wrapped([1]);
    wrapped([2]);
    expect([convert, classOf].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
    expect(convert).toHaveBeenCalledWith(expect.objectContaining({ FAIL }), { Map }, {}, {});
  });

  test("give the value, and the interpreter explains where they fail", () => {
    const convert = () => ({ input: (value: unknown) => (Array.isArray(value) ? ["emitted"] : FAIL), params: null });
    const wrapped = pyfunc(described((modelInput: unknown) => modelInput, numberMetadata({ convert })));
    expect(wrapped([1])).toEqual(["emitted"]);
    expect(() => wrapped("text")).toThrow(expect.objectContaining({ code: "TF2100", typeHint: "number[]" }));
  });

  test("are made again at the next call when a class of the module did not exist yet", () => {
    let ready = false;
    const classOf = () => {
      if (!ready) {
        throw new ReferenceError("Cannot access 'Later' before initialization");
      }
      return Map;
    };
    const wrapped = pyfunc(
      described((modelInput: number[]) => modelInput.length, numberMetadata({ classes: { Later: classOf } })),
    );
    expect(() => wrapped([1])).toThrow(ReferenceError);
    ready = true;
    expect(wrapped([1])).toBe(1);
  });

  test("that exhaust the stack leave the answer to the interpreter", () => {
    const overflow = (value: unknown): unknown => [overflow(value)];
    const wrapped = pyfunc(
      described(
        (modelInput: number[]) => modelInput.length,
        numberMetadata({ convert: () => ({ input: overflow, params: null }) }),
      ),
    );
    expect(wrapped([1, 2])).toBe(2);
  });

  test("do not hide what a constructor of the user throws", () => {
    const metadata = chatMetadata({
      classes: {
        Message: () =>
          class {
            constructor() {
              throw new RangeError("Invalid array length");
            }
          },
        GenerationParams: () => Object,
      },
    });
    const wrapped = pyfunc(described((modelInput: unknown) => modelInput, metadata));
    expect(() => wrapped([{ role: "user", content: "a" }])).toThrow("Invalid array length");
  });
});

test("an input whose getters exhaust the stack is too deep, not a RangeError", () => {
  const wrapped = pyfunc(described((modelInput: unknown) => modelInput, chatMetadata()));
  const message = {
    get role(): string {
      return this.role;
    },
    content: "a",
  };
  expect(() => wrapped([message])).toThrow(
    expect.objectContaining({ code: "TF2100", issues: [expect.objectContaining({ code: "too_deep" })] }),
  );
});

describe("validateOutput", () => {
  const validated = pyfunc({ validateOutput: true });

  test("refuses a result of another type, and changes nothing in one that fits", () => {
    const output = [1, 2n];
    const fitting = validated(described((modelInput: number[]) => (modelInput.length > 0 ? output : ["text"])));
    expect(fitting([1])).toBe(output);
    expect(output).toEqual([1, 2n]);
    expect(() => fitting([])).toThrow(expect.objectContaining({ code: "TF2102", typeHint: "number[]" }));
  });

  test("waits for a promise", async () => {
    const wrapped = validated(
      described((modelInput: number[]) => Promise.resolve(modelInput.length > 0 ? [1] : "text")),
    );
    await expect(wrapped([1])).resolves.toEqual([1]);
    await expect(wrapped([])).rejects.toMatchObject({ code: "TF2102" });
  });

  test("constructs nothing", () => {
    const constructed = vi.fn();
    class Message {
      constructor() {
        constructed();
      }
    }
    const { descriptor } = chatMetadata();
    const metadata = numberMetadata(
      { classes: { Message: () => Message } },
      { output: descriptor.input, definitions: descriptor.definitions },
    );
    const wrapped = validated(
      described((modelInput: number[]) => modelInput.map(() => ({ role: "user", content: "a" })), metadata),
    );
    expect(wrapped([1])).toEqual([{ role: "user", content: "a" }]);
    expect(constructed).not.toHaveBeenCalled();
  });

  test("has nothing to say where the output is not annotated, and is off unless asked for", () => {
    const anything = (modelInput: number[]) => String(modelInput);
    expect(validated(described(anything, numberMetadata({}, { output: null })))([1])).toBe("1");
    expect(pyfunc(described(anything))([1])).toBe("1");
  });
});

test.each([
  [undefined],
  [null],
  [1],
  ["text"],
  [{ unknown: true }],
  [[]],
  [new Date()],
  [{ input: {} }],
  [{ input: "rows" }],
])("pyfunc(%j) is refused", (value) => {
  expect(() => Reflect.apply(pyfunc, undefined, [value])).toThrow(expect.objectContaining({ code: "TF2005" }));
});

describe("predictFromJson", () => {
  const datesOf = { kind: "array", items: { kind: "date" } } as const;
  const predict = pyfunc(
    described((modelInput: Date[]) => modelInput.map((date) => date.getTime()), numberMetadata({}, { input: datesOf })),
  );

  test("reads dates from text, which predict itself refuses", () => {
    expect(predictFromJson(predict)(["1970-01-01T00:00:01Z"])).toEqual([1000]);
    expect(() => Reflect.apply(predict, undefined, [["1970-01-01T00:00:01Z"]])).toThrow(
      expect.objectContaining({ code: "TF2100" }),
    );
  });

  test("refuses what is no model", () => {
    expect(() => predictFromJson(() => 1)).toThrow(expect.objectContaining({ code: "TF2004" }));
  });
});
