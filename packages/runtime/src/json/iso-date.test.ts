import fc from "fast-check";
import { expect, test } from "vitest";
import { parseIsoDate } from "./iso-date.ts";

test.each([
  ["2024-01-31", "2024-01-31T00:00:00.000Z"],
  ["2024-01-31T12:30", "2024-01-31T12:30:00.000Z"],
  ["2024-01-31T12:30:15", "2024-01-31T12:30:15.000Z"],
  ["2024-01-31 12:30:15.5", "2024-01-31T12:30:15.500Z"],
  ["2024-01-31T12:30:15.250Z", "2024-01-31T12:30:15.250Z"],
  ["2024-01-31T12:30:15.250000", "2024-01-31T12:30:15.250Z"],
  ["2024-01-31T00:30:00+02:00", "2024-01-30T22:30:00.000Z"],
  ["2024-01-31T23:30:00-0130", "2024-02-01T01:00:00.000Z"],
  ["2024-01-31T23:30:00+05", "2024-01-31T18:30:00.000Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ["0001-01-01", "0001-01-01T00:00:00.000Z"],
  ["0099-12-31T23:59:59.999", "0099-12-31T23:59:59.999Z"],
  ["-000001-01-01", "-000001-01-01T00:00:00.000Z"],
  ["+275760-09-13", "+275760-09-13T00:00:00.000Z"],
])("%s is %s", (text, iso) => {
  expect(parseIsoDate(text)?.toISOString()).toBe(iso);
});

test.each([
  "",
  " ",
  "2024",
  "20240131",
  "1706659200",
  "2024-01",
  "2024-1-31",
  "2024-01-31T",
  "2024-01-31Z",
  "2024-01-31T12",
  "2024-01-31T12:30:",
  "2024-01-31T12:30:15.",
  "2024-01-31T12:30.5",
  "2024-01-31T12:30+",
  "2024-01-31T12:30+02:",
  "2024-01-31T12:30:15.1234",
  "2024-01-31T12:30:15.0001",
  "2024-01-31t12:30:15z",
  "2024-01-31T12:30:15 Z",
  " 2024-01-31",
  "2024-01-31\n",
  "2023-02-29",
  "2024-02-30",
  "2024-04-31",
  "2024-13-01",
  "2024-00-01",
  "2024-01-00",
  "2024-01-31T24:00:00",
  "2024-01-31T12:60:00",
  "2024-01-31T12:30:60",
  "2024-01-31T12:30:00+24:00",
  "2024-01-31T12:30:00+01:60",
  "-000000-01-01",
  "+275760-09-14",
  "Wed Jan 31 2024",
  "٢٠٢٤-01-31",
])("%j is no date", (text) => {
  expect(parseIsoDate(text)).toBeUndefined();
});

test("every Date is read back from its own text", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(parseIsoDate(date.toISOString())).toEqual(date);
    }),
    { numRuns: 1000 },
  );
});

/** The grammar, which tells nothing of how large a number may be. */
const GRAMMAR =
  /^(\d{4}|\+\d{6}|-(?!0{6})\d{6})-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3}0*)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/;

const FORMS = [
  "2024-11-28",
  "2024-11-28T12:30",
  "2024-11-28 12:30:15Z",
  "2024-11-28T12:30:15.250",
  "2024-11-28T12:30:15.250000Z",
  "2024-11-28T12:30:15.5+02:00",
  "+012024-11-28T12:30-0130",
  "-002024-11-28T12:30:15+05",
];

test("what it reads is of the grammar, whatever is changed in a text", () => {
  const change = fc.record({
    at: fc.nat({ max: 30 }),
    cut: fc.nat({ max: 2 }),
    put: fc.constantFrom(..."0123569-+:TZ. ", ""),
  });
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.array(change, { minLength: 1, maxLength: 2 }), (form, changes) => {
      const text = changes.reduce(
        (before, { at, cut, put }) => before.slice(0, at) + put + before.slice(at + cut),
        form,
      );
      if (parseIsoDate(text) !== undefined) expect(text).toMatch(GRAMMAR);
    }),
    { numRuns: 20_000 },
  );
});

const digits = (count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, "0"));

test("a day and a time are read where Date has the same, and no others", () => {
  const parts = fc.tuple(digits(4), digits(2), digits(2), digits(2), digits(2), digits(2), digits(3));
  fc.assert(
    fc.property(parts, ([year, month, day, hour, minute, second, fraction]) => {
      const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`;
      const date = new Date(text);
      const isThere = !Number.isNaN(date.getTime()) && date.toISOString() === text;
      expect(parseIsoDate(text)).toEqual(isThere ? date : undefined);
    }),
    { numRuns: 5000 },
  );
});

test("every day of 400 years is the one after the day before", () => {
  for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2300, 0, 1); day += 86_400_000) {
    expect(parseIsoDate(new Date(day).toISOString().slice(0, 10))?.getTime()).toBe(day);
  }
});

test("a long hostile text is refused at once", () => {
  const started = performance.now();
  expect(parseIsoDate(`2024-01-31T12:30:15.1${"0".repeat(1e6)}1`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});
