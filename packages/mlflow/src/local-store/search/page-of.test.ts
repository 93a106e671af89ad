import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf, pageSize } from "./page-of.ts";

test("the pages together are all results, each once", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 10 }), (items, size) => {
      const found: number[] = [];
      for (let token: string | null | undefined; token !== null; ) {
        const page = pageOf(items, { filter: "a", ...(token === undefined ? {} : { pageToken: token }) }, size);
        found.push(...page.items);
        token = page.nextPageToken;
      }
      expect(found).toEqual(items);
    }),
  );
});

test("a token is good for the search that gave it", () => {
  const token = pageOf([1, 2, 3], { filter: "a" }, 1).nextPageToken ?? "";
  expect(pageOf([1, 2, 3], { filter: "a", pageToken: token, maxResults: 2 }, 2).items).toEqual([2, 3]);
  for (const request of [
    { filter: "b", pageToken: token },
    { filter: "a", orderBy: ["name"], pageToken: token },
    { filter: "a", pageToken: "nonsense" },
    { filter: "a", pageToken: btoa("null") },
    { filter: "a", pageToken: btoa('{"offset":-1,"search":"x"}') },
  ]) {
    expect(() => pageOf([1, 2, 3], request, 1)).toThrow(expect.objectContaining({ code: "TF5053" }));
  }
});

test("a page has at least one result, and not more than there can be", () => {
  expect(pageSize({}, { usual: 5, most: 10 })).toBe(5);
  for (const maxResults of [0, -1, 11, 1.5, Number.NaN]) {
    expect(() => pageSize({ maxResults }, { usual: 5, most: 10 })).toThrow(expect.objectContaining({ code: "TF5053" }));
  }
});
