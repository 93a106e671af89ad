import { ValidationError } from "@tsfunc/runtime";
import { expect, test } from "vitest";
import { convertInput } from "../../packages/runtime/src/pyfunc/convert-input.ts";
import { emittedConverters, modelOf } from "../converters/fixture.ts";
import { loadFixture } from "./load-fixture.ts";

const model = loadFixture("chat").then((fixture) => modelOf(fixture, emittedConverters(fixture)));

/** A request that counts how often its messages are read; the values that come each time, the last one for good. */
function request(...values: readonly unknown[]): { reads: number; readonly messages: unknown } {
  return {
    reads: 0,
    get messages() {
      return values[Math.min(this.reads++, values.length - 1)];
    },
  };
}

const GOOD = [{ role: "user", content: "hello" }];

test("elements that fit are read once, whatever is wrong with others", async () => {
  const elements = [request(GOOD), request(1), request(GOOD), request(2), request(GOOD)];
  const convert = await model.then((known) => () => convertInput(known, elements));
  expect(convert).toThrow(ValidationError);
  expect(elements.map(({ reads }) => reads)).toEqual([1, 2, 1, 2, 1]);
});

test("an element that fits when it is read again is converted with all the others", async () => {
  const converted = convertInput(await model, [request(GOOD), request(1, GOOD), request(GOOD)]);
  expect(converted).toEqual([0, 1, 2].map(() => expect.objectContaining({ messages: [expect.anything()] })));
});
