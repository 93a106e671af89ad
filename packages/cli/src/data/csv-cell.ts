/** Reads the text of a cell. */
export type CellReader = (text: string) => unknown;

/** What pandas takes for a missing value. */
const MISSING: ReadonlySet<string> = new Set(["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "n/a", "<NA>"]);
const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

const integer: CellReader = (text) => {
  if (!INTEGER.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};
const number: CellReader = (text) => (NUMBER.test(text) ? Number(text) : undefined);
const boolean: CellReader = (text) => BOOLEANS[text.toLowerCase()];
const itself: CellReader = (text) => text;
const guess: CellReader = (text) => integer(text) ?? number(text) ?? boolean(text);

const READERS: Readonly<Record<string, CellReader>> = {
  ...{ integer, long: integer, float: number, double: number, boolean },
  ...{ string: itself, binary: itself, datetime: itself },
};

/**
 * Reads the cells of a column.
 *
 * @param type The type that is declared: that of a data type of MLflow. Without one each cell is what it looks like.
 * @returns A function that gives null for what is missing, and the text itself where it is none of the type, which validation then refuses.
 */
export function cellReader(type: string | undefined): CellReader {
  const read = type === undefined ? guess : (READERS[type] ?? itself);
  return (text) => (MISSING.has(text) ? null : (read(text) ?? text));
}
