import { ColSpec, ObjectType } from "@tsfunc/runtime/signature";
import { expect, test } from "vitest";
import type { Check, Family, Rule } from "./check.ts";
import { judge, type Verdict } from "./judge.ts";

interface Content {
  readonly input: unknown;
}

const LENIENT: Rule<Content> = {
  name: "one-number-type",
  applies: ({ input }) => input === 1,
  holds: (ours) => ours.ok && ours.result === 2,
};

const FAMILY: Family<never, Content> = {
  name: "fixture",
  checks: () => [],
  rules: [LENIENT],
  withoutCounterpart: ({ input }) => (input === "decimal" ? "Decimal" : null),
};

function verdict(check: Partial<Check<Content>> & Pick<Check<Content>, "run" | "expected">): Promise<Verdict> {
  return judge({ label: "call 1", content: { input: 0 }, ...check }, FAMILY);
}

test("an equal result passes, whatever tells floats from integers in the recording", async () => {
  const expected = { ok: true, result: { a: [{ $: "float", v: 2 }], b: { $: "int", v: "9007199254740993" } } };
  expect(await verdict({ expected, run: () => ({ a: [2], b: 9007199254740993n }) })).toEqual({ kind: "passed" });
  expect(await verdict({ expected, run: () => ({ a: [2], b: 9007199254740992n }) })).toMatchObject({ kind: "failed" });
  expect(await verdict({ expected, run: () => ({ a: [2] }) })).toMatchObject({ kind: "failed" });
});

test("a rule is asked only after the comparison, and has to hold", async () => {
  const expected = { ok: true, result: 1 };
  const content = { input: 1 };
  expect(await verdict({ expected, content, run: () => 1 })).toEqual({ kind: "passed" });
  expect(await verdict({ expected, content, run: () => 2 })).toEqual({ kind: "by rule", rule: "one-number-type" });
  expect(await verdict({ expected, content, run: () => 3 })).toMatchObject({ kind: "failed" });
  expect(await verdict({ expected, content: { input: 5 }, run: () => 2 })).toMatchObject({ kind: "failed" });
});

test("whether there is a counterpart is decided on the input, before anything runs", async () => {
  const run = () => expect.unreachable();
  expect(await verdict({ expected: { ok: true }, content: { input: "decimal" }, run })).toEqual({
    kind: "without counterpart",
    reason: "Decimal",
  });
});

const unsupported = { class: "MlflowException", problem: "unsupported_schema_type", facts: { type: "unk" } };

test("a refusal passes when it tells the recorded problem with its facts", async () => {
  const run = () => new ColSpec("unk" as "long");
  expect(await verdict({ expected: { ok: false, exception: unsupported }, run })).toEqual({ kind: "passed" });
  const otherType = { ...unsupported, facts: { type: "text" } };
  expect(await verdict({ expected: { ok: false, exception: otherType }, run })).toMatchObject({ kind: "failed" });
  const otherProblem = { ...unsupported, problem: "empty_object" };
  expect(await verdict({ expected: { ok: false, exception: otherProblem }, run })).toMatchObject({ kind: "failed" });
});

test("of some problems only the refusal counts, but it has to be ours", async () => {
  const expected = { ok: false, exception: { class: "TypeError", problem: "other" } };
  expect(await verdict({ expected, run: () => new ObjectType([]) })).toEqual({ kind: "passed" });
  expect(await verdict({ expected, run: () => Promise.reject(new TypeError("no such thing")) })).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("none of this project"),
  });
  expect(await verdict({ expected, run: () => 1 })).toMatchObject({ kind: "failed" });
});

test("the error code counts where it leaves the process; a fault of the library is one of the data here", async () => {
  const run = () => new ObjectType([]);
  const exception = { class: "MlflowException", problem: "empty_object" };
  const check = { run, errorCode: true as const };
  const recorded = (code: string) => ({ ok: false, exception: { ...exception, error_code: code } });
  expect(await verdict({ ...check, expected: recorded("INTERNAL_ERROR") })).toEqual({ kind: "passed" });
  expect(await verdict({ ...check, expected: recorded("BAD_REQUEST") })).toMatchObject({ kind: "failed" });
});

test("asserted warnings are compared in both directions, others are not", async () => {
  const unknown = { problem: "unknown_params", facts: { unknown: ["a", "b"] } };
  const expected = { ok: true, result: null, logs: [unknown, { problem: "params_keys" }] };
  const warning =
    (...names: string[]): Check<Content>["run"] =>
    (warn) => {
      warn({ problem: "unknown_params", facts: { unknown: names } });
      return null;
    };
  expect(await verdict({ expected, run: warning("b", "a") })).toEqual({ kind: "passed" });
  expect(await verdict({ expected, run: warning("a") })).toMatchObject({ kind: "failed" });
  expect(await verdict({ expected, run: () => null })).toMatchObject({ kind: "failed" });
  expect(await verdict({ expected: { ok: true, result: null }, run: warning("a") })).toMatchObject({ kind: "failed" });
});

test("a check may compare refusals itself, as it may results", async () => {
  const run = () => new ObjectType([]);
  const expected = { ok: false, exception: unsupported };
  const refusalDiffers = (error: unknown) => (String(error).includes("Property") ? null : "another error");
  expect(await verdict({ expected, run, refusalDiffers })).toEqual({ kind: "passed" });
  expect(await verdict({ expected, run, refusalDiffers: () => "no" })).toEqual({ kind: "failed", message: "no" });
});
