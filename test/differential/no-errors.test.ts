import { TsfuncError } from "@tsfunc/runtime";
import { describe, expect, test } from "vitest";
import { convertInput } from "../../packages/runtime/src/pyfunc/convert-input.ts";
import { emittedConverters, modelOf } from "../converters/fixture.ts";
import { loadFixture } from "./load-fixture.ts";

const CHATS = Array.from({ length: 100 }, (_, index) => ({
  messages: [{ role: "user", content: `message ${index}` }],
}));

const NATIVE = ["Error", "TypeError", "RangeError", "SyntaxError"] as const;

/** How many errors are constructed meanwhile, ours and those of the language. */
function countErrors(run: () => void): number {
  let count = 0;
  const counted = (native: ErrorConstructor) =>
    new Proxy(native, {
      construct(target, parameters, caller): object {
        count++;
        return Reflect.construct(target, parameters, caller);
      },
    });
  const natives = NATIVE.map((name) => [name, globalThis[name]] as const);
  for (const [name, native] of natives) Reflect.set(globalThis, name, counted(native as ErrorConstructor));
  Object.setPrototypeOf(TsfuncError, counted(Error));
  try {
    run();
  } finally {
    for (const [name, native] of natives) Reflect.set(globalThis, name, native);
    Object.setPrototypeOf(TsfuncError, Error);
  }
  return count;
}

describe("errors", () => {
  test("are not constructed by a valid call", async () => {
    const fixture = await loadFixture("chat");
    const model = modelOf(fixture, emittedConverters(fixture));
    expect(countErrors(() => void convertInput(model, CHATS))).toBe(0);
  });

  test("are constructed by an invalid call, and counted", async () => {
    const fixture = await loadFixture("chat");
    const model = modelOf(fixture, emittedConverters(fixture));
    const refused = () => expect(() => convertInput(model, [{ messages: 1 }])).toThrow();
    expect(countErrors(refused)).toBeGreaterThan(0);
    expect(countErrors(() => void new TypeError("counted"))).toBeGreaterThan(0);
  });
});
