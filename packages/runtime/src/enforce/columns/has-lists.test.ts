import { expect, test } from "vitest";
import type { ColSpec } from "../../signature/col-spec.ts";
import { columns } from "../enforce.fixture.ts";
import { columnsPlan } from "./columns-plan.ts";
import { hasLists } from "./has-lists.ts";

const LIST = { type: "array", items: { type: "long" } };

test.each<[object, Parameters<typeof columns>[0], boolean]>([
  [{ a: [1], b: ["x"] }, { a: "long", b: "string" }, true],
  [{ a: Float64Array.of(1) }, { a: "double" }, true],
  [{ a: { type: "int64", data: BigInt64Array.of(1n), dims: [1] } }, { a: "long" }, true],
  [{ a: [1], b: 5 }, { a: "long", b: "long" }, false],
  [{ a: [1], b: 5 }, { a: "long" }, true],
  [{ a: ["x"], b: ["y"] }, { a: "string", b: "string" }, false],
  [{ a: [1] }, { a: LIST }, false],
  [{ a: [1] }, { a: "any" }, false],
  [{ a: [1], b: [{}] }, { a: "long", b: "any" }, true],
  [{ a: Uint8Array.of(1) }, { a: "binary" }, false],
  [{}, { a: "long" }, false],
])("%o under %o: %s", (data, types, expected) => {
  expect(hasLists(data, columnsPlan(columns(types).inputs as readonly ColSpec[], false))).toBe(expected);
});
