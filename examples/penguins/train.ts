import { MEASURES, type Measure, type Penguin } from "./penguin.ts";

/** How a measure is spread in one species. */
export interface Spread {
  mean: number;
  deviation: number;
}

/** What the training finds: the spread of each measure, by species. */
export type Centroids = Record<string, Record<Measure, Spread>>;

/** Finds the centre of each species; a missing measure counts for nothing. */
export function train(penguins: readonly (Penguin & { Species: string })[]): Centroids {
  const species = [...new Set(penguins.map((penguin) => penguin.Species))].sort();
  return Object.fromEntries(
    species.map((name) => [name, spreads(penguins.filter((penguin) => penguin.Species === name))]),
  );
}

function spreads(penguins: readonly Penguin[]): Record<Measure, Spread> {
  const entries = MEASURES.map((measure) => [measure, spreadOf(penguins.flatMap((penguin) => penguin[measure] ?? []))]);
  return Object.fromEntries(entries);
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
