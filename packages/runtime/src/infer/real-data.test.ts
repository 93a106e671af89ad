import { readFileSync } from "node:fs";
import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { recordsFrame } from "../frame/index.ts";
import { shown, silent } from "./infer.fixture.ts";
import { inferSignature } from "./infer-signature.ts";

const folder = new URL("../data/", import.meta.resolve("vega-datasets"));

function records(name: string): readonly Record<string, unknown>[] {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

test("penguins: records keep whole numbers apart, a frame takes them for doubles beside missing ones, as pandas does", () => {
  const penguins = records("penguins.json");
  expect(shown(penguins)).toBe(
    "['Species': string (required), 'Island': string (required), 'Beak Length (mm)': double (optional), " +
      "'Beak Depth (mm)': double (optional), 'Flipper Length (mm)': long (optional), 'Body Mass (g)': long (optional), " +
      "'Sex': string (optional)]",
  );
  expect(shown(recordsFrame(penguins))).toBe(
    "['Species': string (required), 'Island': string (required), 'Beak Length (mm)': double (optional), " +
      "'Beak Depth (mm)': double (optional), 'Flipper Length (mm)': double (optional), 'Body Mass (g)': double (optional), " +
      "'Sex': string (optional)]",
  );
});

test("cars: numbers with and without a fraction are one column", () => {
  expect(shown(records("cars.json"))).toBe(
    "['Name': string (required), 'Miles_per_Gallon': double (optional), 'Cylinders': long (required), " +
      "'Displacement': double (required), 'Horsepower': long (optional), 'Weight_in_lbs': long (required), " +
      "'Acceleration': double (required), 'Year': string (required), 'Origin': string (required)]",
  );
});

test("movies: titles that are numbers make no column, and the signature any type", () => {
  const movies = records("movies.json");
  const refusal = { code: "TF3101", parameters: { path: "Title", types: "long, string" } };
  expect(() => shown(movies)).toThrow(expect.objectContaining(refusal));
  expect(() => shown(recordsFrame(movies))).toThrow(expect.objectContaining(refusal));
  expect(String(inferSignature(movies, null, null, silent).inputs)).toBe("[Any (required)]");
  expect(shown(movies.map((movie) => ({ ...movie, Title: String(movie.Title) })))).toMatch(/^\['Title': string/);
});

test("flights: an Arrow file is columns of its types", () => {
  const flights = tableFromIPC(readFileSync(new URL("flights-200k.arrow", folder)));
  expect(shown(flights)).toBe(
    "['delay': integer (required), 'distance': integer (required), 'time': float (required)]",
  );
});
