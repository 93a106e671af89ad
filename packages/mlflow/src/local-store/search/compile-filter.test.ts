import { expect, test } from "vitest";
import { compileFilter } from "./compile-filter.ts";
import type { Searchable } from "./searchable.ts";

interface Item {
  readonly name: string | null;
  readonly size: number | null;
  readonly tags: Readonly<Record<string, string>>;
}

const SEARCHABLE: Searchable<Item> = {
  aspects: ["attribute", "tag", "metric"],
  texts: { name: ({ name }) => name },
  numbers: { size: ({ size }) => size },
  synonyms: { "Item size": "size" },
  listed: ["name"],
  nullable: ["tag"],
  ordered: ["tag"],
  tags: ({ tags }) => tags,
  metric: ({ size }, key) => (key === "m" ? size : null),
};

const item: Item = { name: "Ünïcode 50%", size: 3, tags: { a: "x", "b c": "y", "d.e": "z", quoted: "it''s" } };

test.each([
  [""],
  ["  "],
  ["name = 'Ünïcode 50%'"],
  ['name = "Ünïcode 50%"'],
  ["attributes.name != 'other' AND size >= 3"],
  ["attribute.`name` LIKE 'Ü%'"],
  ["name LIKE '_nïcode%'"],
  ["name like '%50%'"],
  ["name ILIKE 'ünï%'"],
  ["name IN ('a', 'Ünïcode 50%',)"],
  ["name not in ('a')"],
  ["size<4 and size>2.5"],
  ["`Item size` = 3"],
  ["size > -1e2"],
  ["tags.a = 'x'"],
  ["tag.`b c` = 'y'"],
  ["tags.\"b c\" = 'y'"],
  ["tags.d.e = 'z'"],
  ["tags.`d.e` = 'z'"],
  ["tags.quoted = 'it''s'"],
  ["tags.none IS NULL and tags.a IS NOT NULL"],
  ["metrics.m = 3"],
])("%s fits", (filter) => {
  expect(compileFilter(filter, SEARCHABLE)(item)).toBe(true);
});

test.each([
  ["name = 'ünïcode 50%'"],
  ["name LIKE 'nïcode%'"],
  ["name LIKE 'Ü_'"],
  ["size > 3"],
  ["tags.none = 'x'"],
  ["tags.none != 'x'"],
  ["tags.toString = 'x'"],
  ["metrics.none != 3"],
])("%s does not fit", (filter) => {
  expect(compileFilter(filter, SEARCHABLE)(item)).toBe(false);
});

test.each([
  ["nothing = 'a'", "there is no attribute `nothing`, but `name`, `size`"],
  ["params.a = 'b'", "`params.a` is none of `attribute.…`, `tag.…`, `metric.…`"],
  ["toString.a = 'b'", "`toString.a` is none of"],
  ["toString = 'b'", "there is no attribute `toString`"],
  ["name = a", "a number, or a text in quotes was expected where a stands"],
  ["name = 1", "`name` is compared with a text in quotes by `=`"],
  ["size = 'a'", "`size` is compared with a number by `=`"],
  ["name > 'a'", "`>` is none of the comparisons of `name`: =, !=, LIKE, ILIKE, IN, NOT IN"],
  ["size LIKE '1'", "`LIKE` is none of the comparisons of `size`"],
  ["tags.a IN ('b')", "`IN` is none of the comparisons of `a`"],
  ["name IS NULL", "`IS NULL` is not possible for attributes here"],
  ["name = 'a' OR name = 'b'", "AND or the end was expected where OR stands"],
  ["name = 'a' AND", "a name such as `name` or `tags.key` was expected where its end stands"],
  ["name IN ()", "a text in quotes was expected where ) stands"],
  ["name = 'open", 'nothing can be made of "\'open"'],
  ["tags.my-key = 'a'", "nothing can be made of"],
])("%s is refused, and the error says why", (filter, reason) => {
  expect(() => compileFilter(filter, SEARCHABLE)).toThrow(
    expect.objectContaining({
      code: "TF5053",
      errorCode: "INVALID_PARAMETER_VALUE",
      message: expect.stringContaining(reason),
    }),
  );
});

test("no pattern takes long", () => {
  const long: Item = { ...item, name: "a".repeat(20_000) };
  const start = performance.now();
  expect(compileFilter(`name LIKE '${"%a".repeat(20)}%b'`, SEARCHABLE)(long)).toBe(false);
  expect(performance.now() - start).toBeLessThan(5_000);
});
