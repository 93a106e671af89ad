import { closeSync, openSync, writeSync } from "node:fs";

const AIRPORTS = ["ABQ", "JFK", "LAX", "ORD", "SFO"];
const BLOCK = 1000;

/**
 * Writes rows of JSONL.
 *
 * @param file The file.
 * @param isEnough Tells from rows and bytes whether there is enough.
 */
export function writeRows(file: string, isEnough: (rows: number, bytes: number) => boolean): void {
  const handle = openSync(file, "w");
  for (let [rows, bytes] = [0, 0]; !isEnough(rows, bytes); rows += BLOCK) {
    bytes += writeSync(
      handle,
      Array.from({ length: BLOCK }, (_, at) => `${JSON.stringify(rowOf(rows + at))}\n`).join(""),
    );
  }
  closeSync(handle);
}

function rowOf(id: number): object {
  return {
    ...{ id, date: new Date(Date.UTC(2001, 0, 1, 0, id)).toISOString(), delay: ((id * 7) % 300) - 60 },
    ...{ distance: 100 + (id % 2500), price: id / 8, isLate: id % 3 === 0 },
    ...{ origin: AIRPORTS[id % 5], destination: AIRPORTS[id % 4], note: id % 10 === 0 ? null : "on time" },
    crew: { captain: `c${id % 100}`, size: 2 + (id % 6) },
  };
}
