import { expect, test } from "vitest";
import * as z from "zod";
import type { StandardResult, StandardSchemaV1 } from "./standard-schema.ts";
import { validateWith } from "./validate-with.ts";

const subject = { name: "count", part: "input" } as const;

function schemaThat(validate: () => StandardResult<unknown> | Promise<StandardResult<unknown>>): StandardSchemaV1 {
  return { "~standard": { version: 1, vendor: "own", validate } };
}

test("a value that fits comes back as the schema gives it", () => {
  const schema = z.array(z.object({ size: z.number().default(1) }));
  expect(validateWith(schema, [{}], subject)).toEqual({ ok: true, value: [{ size: 1 }] });
});

test("issues keep path and message, and carry the value that the path leads to", () => {
  const schema = z.array(z.object({ size: z.number() }));
  expect(validateWith(schema, [{ size: 1 }, { size: "2" }, {}], subject)).toEqual({
    ok: false,
    issueCount: 2,
    invalidElements: 2,
    issues: [
      {
        code: "schema",
        path: [1, "size"],
        expected: "zod schema",
        received: "string",
        input: "2",
        message: "Invalid input: expected number, received string",
      },
      {
        code: "schema",
        path: [2, "size"],
        expected: "zod schema",
        received: "undefined",
        input: undefined,
        message: "Invalid input: expected number, received undefined",
      },
    ],
  });
});

test("paths of objects with a key, and of symbols, are read", () => {
  const schema = schemaThat(() => ({ issues: [{ message: "no", path: [{ key: 0 }, { key: "a" }, Symbol("b")] }] }));
  expect(validateWith(schema, [{ a: 5 }], subject)).toMatchObject({ issues: [{ path: [0, "a", "Symbol(b)"] }] });
});

test("an issue of the array as a whole counts no elements", () => {
  const schema = schemaThat(() => ({ issues: [{ message: "too short" }, { message: "no", path: [0] }] }));
  expect(validateWith(schema, [], subject)).toMatchObject({ issueCount: 2, invalidElements: 0 });
});

test("following a path calls no getter and inherits nothing", () => {
  const value = {
    get trap(): never {
      throw new Error("called");
    },
  };
  const schema = schemaThat(() => ({
    issues: [
      { message: "no", path: ["trap"] },
      { message: "no", path: ["constructor", "name"] },
    ],
  }));
  expect(validateWith(schema, value, subject)).toMatchObject({ issues: [{ input: undefined }, { input: undefined }] });
});

test("at most 100 issues are kept, all are counted", () => {
  const outcome = validateWith(
    z.array(z.string()),
    Array.from({ length: 250 }, () => 1),
    subject,
  );
  if (outcome.ok) {
    throw new Error("accepted");
  }
  expect([outcome.issues.length, outcome.issueCount, outcome.invalidElements]).toEqual([100, 250, 250]);
});

test("a schema that validates asynchronously is refused, and its rejection is handled", async () => {
  const schema = schemaThat(() => Promise.reject(new Error("late")));
  expect(() => validateWith(schema, [], subject)).toThrow(expect.objectContaining({ code: "TF2003" }));
  await new Promise((resolve) => setTimeout(resolve));
});
