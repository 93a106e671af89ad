import { expect, test } from "vitest";
import { type DataFrame, ModelInstance, NdArray, NumpyScalar, PythonOnly, SparseMatrix } from "./containers.ts";
import { FAMILIES, readCorpus } from "./corpus.ts";
import { decode } from "./values.ts";
import { withoutCounterpart } from "./without-counterpart.ts";

test("plain values stand for themselves, tagged numbers for what JavaScript has", () => {
  expect(decode({ a: [1, 2.5, "x", null, true] })).toEqual({ a: [1, 2.5, "x", null, true] });
  expect(decode([{ $: "float", v: 1 }, { $: "nan" }, { $: "inf", v: -1 }])).toEqual([1, Number.NaN, -Infinity]);
  expect(decode({ $: "int", v: "9007199254740993" })).toBe(9007199254740993n);
  expect(decode({ $: "uint64", v: "18446744073709551615" })).toEqual(new NumpyScalar("uint64", 18446744073709551615n));
  expect(
    decode([
      { $: "float64", v: { $: "nan" } },
      { $: "bool_", v: true },
    ]),
  ).toEqual([Number.NaN, true]);
});

test("dates without zone are UTC and are cut off at the millisecond", () => {
  const dates = ["2024-01-02T03:04:05.123456", "2024-01-02", "2024-01-02T03:04:05+02:00"];
  expect(decode(dates.map((v) => ({ $: "datetime", v })))).toEqual([
    new Date("2024-01-02T03:04:05.123Z"),
    new Date("2024-01-02T00:00:00Z"),
    new Date("2024-01-02T01:04:05Z"),
  ]);
  expect(decode([{ $: "nat" }, { $: "na" }])).toEqual([null, null]);
});

test("bytes are Uint8Arrays", () => {
  expect(decode({ $: "bytes", v: "eHk=" })).toEqual(Uint8Array.of(120, 121));
});

test("containers keep their form, their values are decoded by dtype", () => {
  const frame = decode({
    $: "dataframe",
    columns: [
      { name: "t", dtype: "datetime64[ns]", v: ["2024-01-02T00:00:00", null] },
      { name: 1, dtype: "object", v: [{ $: "bytes", v: "eA==" }, 2] },
    ],
  });
  const [t, one] = (frame as DataFrame).columns;
  expect(t).toEqual({ name: "t", dtype: "datetime64[ns]", values: [new Date("2024-01-02T00:00:00Z"), null] });
  expect(one).toEqual({ name: 1, dtype: "object", values: [Uint8Array.of(120), 2] });
  expect(decode({ $: "ndarray", dtype: "int64", shape: [2, 1], v: [1, 2] })).toEqual(
    new NdArray("int64", [2, 1], [1, 2]),
  );
  expect(decode({ $: "csr", dtype: "float64", shape: [1, 2], indptr: [0, 1], indices: [1], v: [5] })).toEqual(
    new SparseMatrix("csr", "float64", [1, 2], [0, 1], [1], [5]),
  );
  expect(decode({ $: "model", class: "Message", v: { at: { $: "float", v: 1 } } })).toEqual(
    new ModelInstance("Message", { at: 1 }),
  );
  expect(decode({ $: "tuple", v: [1, { $: "nan" }] })).toEqual(new PythonOnly("tuple", [1, Number.NaN]));
});

test("says what has no counterpart, at any depth", () => {
  expect(
    withoutCounterpart({ a: [1, "x", { $: "float64", v: 1 }, { $: "datetime64", unit: "s", v: "2024-01-02" }] }),
  ).toBeNull();
  expect(withoutCounterpart({ a: [{ b: { $: "decimal", v: "1.5" } }] })).toBe("Decimal");
  expect(withoutCounterpart({ $: "int64", v: 1 })).toBe("a NumPy scalar");
  expect(withoutCounterpart({ $: "ndarray", dtype: "int64", shape: [1], v: [1] })).toBeNull();
  expect(withoutCounterpart({ $: "ndarray", dtype: "object", shape: [1], v: [1] })).toBe("an ndarray of object");
  expect(withoutCounterpart({ $: "dataframe", columns: [{ name: 0, dtype: "int64", v: [1] }] })).toBeNull();
  expect(withoutCounterpart({ $: "dataframe", columns: [{ name: 7, dtype: "int64", v: [1] }] })).toContain("labels");
  expect(withoutCounterpart({ $: "dataframe", columns: [], index: ["a"] })).toBe("row labels");
  const pair = { $: "tuple", v: [["x"], { a: 1 }] };
  expect(withoutCounterpart(pair)).toBe("a tuple");
  expect(withoutCounterpart(pair, { tuples: true })).toBeNull();
});

test("every tagged value of the corpus can be decoded", () => {
  const files = FAMILIES.flatMap((family) => readCorpus(family) ?? []);
  expect(files.length).toBeGreaterThan(0);
  for (const { cases } of files) decode(cases);
});
