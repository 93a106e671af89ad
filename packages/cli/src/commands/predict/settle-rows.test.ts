import { ValidationError } from "@tsfunc/runtime";
import { expect, test } from "vitest";
import { type PredictRows, settleRows } from "./settle-rows.ts";

const rows = Array.from({ length: 100 }, (_, row) => row);

/** Predicts the double, and counts its calls. */
function doubling(refuse: (rows: readonly number[]) => void): { readonly predict: PredictRows; calls: number } {
  const counted = {
    calls: 0,
    predict: async (given: readonly unknown[]) => {
      counted.calls++;
      refuse(given as readonly number[]);
      return given.map((row) => Number(row) * 2);
    },
  };
  return counted;
}

const refused = (at: number) =>
  ({
    code: "invalid_type",
    path: [at, "a"],
    expected: "long",
    received: "string",
    input: "x",
    message: "No.",
  }) as const;

test("rows that none refuses are predicted at once", async () => {
  const model = doubling(() => undefined);
  expect(await settleRows(rows, model.predict)).toEqual(rows.map((row) => ({ prediction: row * 2 })));
  expect(model.calls).toBe(1);
});

test("rows that validation names are predicted alone, and the others once more together", async () => {
  const bad = new Set([3, 50, 99]);
  const model = doubling((given) => {
    const issues = given.flatMap((row, at) => (bad.has(row) ? [refused(at)] : []));
    if (issues.length > 0) throw new ValidationError("TF2100", { typeHint: "Row[]", issues });
  });
  const settled = await settleRows(rows, model.predict);
  expect(settled.flatMap((one, row) => ("error" in one ? [row] : []))).toEqual([...bad]);
  expect(settled[98]).toEqual({ prediction: 196 });
  expect(model.calls).toBe(5);
});

test("the row at which the model throws is found by halves", async () => {
  const model = doubling((given) => {
    if (given.includes(77)) throw new Error("77");
  });
  const settled = await settleRows(rows, model.predict);
  expect(settled.flatMap((one, row) => ("error" in one ? [row] : []))).toEqual([77]);
  expect(settled[76]).toEqual({ prediction: 152 });
  expect(model.calls).toBeLessThan(20);
});

test("an error that names rows beyond those that were given is about all of them", async () => {
  const model = doubling((given) => {
    if (given.includes(1)) throw new ValidationError("TF2100", { typeHint: "Row[]", issues: [refused(200)] });
  });
  const settled = await settleRows([0, 1], model.predict);
  expect(settled).toEqual([{ prediction: 0 }, { error: expect.any(ValidationError) }]);
});
