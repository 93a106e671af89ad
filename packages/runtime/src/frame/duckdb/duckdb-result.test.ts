import { expect, test } from "vitest";
import { elementTypeText, frameOf } from "../index.ts";

/** What a result reader of @duckdb/node-api has of that which is used; the package brings 70 MB of binaries. */
function readResult(columns: readonly (readonly [name: string, type: object, values: readonly unknown[]])[]): object {
  return {
    currentRowCount: columns[0]?.[2].length ?? 0,
    deduplicatedColumnNames: () => columns.map(([name]) => name),
    columnTypes: () => columns.map(([, type]) => type),
    getColumnsJS: () => columns.map(([, , values]) => values),
  };
}

test("a result of DuckDB is a frame", () => {
  const at = new Date("2024-01-01T00:00:00.123Z");
  const struct = { typeId: 25, entryNames: ["a"], entryTypes: [{ typeId: 5 }] };
  const frame = frameOf(
    readResult([
      ["i", { typeId: 4 }, [0, 1]],
      ["s", { typeId: 17 }, ["x", null]],
      ["at", { typeId: 12 }, [at, at]],
      ["l", { typeId: 24, valueType: { typeId: 4 } }, [[0, 2], []]],
      ["st", struct, [{ a: 0n }, { a: 1n }]],
      ["de", { typeId: 19 }, [1.5, 1.5]],
    ]),
  );
  expect(frame?.columns.map(({ name, type }) => `${name} ${elementTypeText(type)}`)).toEqual([
    "i int32",
    "s string",
    "at datetime64[us]",
    "l list<int32>",
    "st struct<a: int64>",
    "de object",
  ]);
  expect(frame?.column("s")?.nullCount).toBe(1);
  expect(frame?.columns.map((column) => column.get(1))).toEqual([1, null, at, [], { a: 1n }, 1.5]);
});
