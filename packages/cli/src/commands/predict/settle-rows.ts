import { rowsNamedBy } from "../../data/row-issues.ts";

/** What became of a row. */
export type Settled = { readonly prediction: unknown } | { readonly error: unknown };

/** Predicts for rows; the result has one prediction for each. */
export type PredictRows = (rows: readonly unknown[]) => Promise<readonly unknown[]>;

/**
 * Predicts for rows of which some may be refused or make the model throw. Those are found by predicting again: rows that an error names are
 * predicted alone, otherwise the rows are halved until the one is alone that is to blame.
 *
 * @param rows The rows.
 * @param predict Throws where it cannot predict for all of them.
 * @returns What became of each, in order.
 */
export async function settleRows(rows: readonly unknown[], predict: PredictRows): Promise<readonly Settled[]> {
  try {
    return (await predict(rows)).map((prediction) => ({ prediction }));
  } catch (error) {
    if (rows.length === 1) return [{ error }];
    return await settleParts(rows, partsOf(rows.length, rowsNamedBy(error, rows.length)), predict);
  }
}

/** Positions of rows that are predicted together. */
type Part = readonly number[];

function partsOf(count: number, named: Part): readonly Part[] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (named.length === 0) return [all.slice(0, count >> 1), all.slice(count >> 1)];
  const isNamed = new Set(named);
  const others = all.filter((at) => !isNamed.has(at));
  return [...(others.length === 0 ? [] : [others]), ...named.map((at) => [at])];
}

async function settleParts(
  rows: readonly unknown[],
  parts: readonly Part[],
  predict: PredictRows,
): Promise<readonly Settled[]> {
  const settled: Settled[] = [];
  for (const part of parts) {
    const outcomes = await settleRows(
      part.map((at) => rows[at]),
      predict,
    );
    for (const [index, outcome] of outcomes.entries()) settled[part[index] as number] = outcome;
  }
  return settled;
}
