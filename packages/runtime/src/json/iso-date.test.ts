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

const digits = (count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, "0"));

test("the common forms are read as all others: with a zone of its own, each is the same date or none", () => {
  const text = fc
    .tuple(digits(4), digits(2), digits(2), fc.constantFrom("T", " "), digits(2), digits(2), digits(2), digits(3))
    .map(([year, month, day, mark, hour, minute, second, fraction]) => ({
      whole: `${year}-${month}-${day}${mark}${hour}:${minute}:${second}`,
      fraction: `.${fraction}`,
    }));
  fc.assert(
    fc.property(text, fc.boolean(), ({ whole, fraction }, hasFraction) => {
      const local = hasFraction ? whole + fraction : whole;
      const expected = parseIsoDate(`${local}+00:00`);
      expect(parseIsoDate(local)).toEqual(expected);
      expect(parseIsoDate(`${local}Z`)).toEqual(expected);
    }),
    { numRuns: 2000, examples: [[{ whole: "2024-12-31T23:59:59", fraction: ".999" }, true]] },
  );
});

test("what one character makes another text is no date, or another one", () => {
  const text = "2024-11-28T12:30:15.250Z";
  fc.assert(
    fc.property(fc.nat({ max: text.length - 2 }), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      const read = parseIsoDate(changed)?.toISOString();
      expect([undefined, changed.replace(" ", "T")]).toContain(read);
    }),
    { numRuns: 2000 },
  );
});

test("a long hostile text is refused at once", () => {
  const started = performance.now();
  expect(parseIsoDate(`2024-01-31T12:30:15.1${"0".repeat(1e6)}1`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});
