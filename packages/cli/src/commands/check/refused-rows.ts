import type { CheckIssue } from "./check-issue.ts";

/** A refused row. */
export interface RefusedRow {
  /** Its number, from 1. */
  readonly row: number;
  readonly issues: readonly CheckIssue[];
}

/** What is wrong with a column. */
export interface ColumnFindings {
  /** Its name; empty for the row as a whole. */
  readonly column: string;
  /** How many rows are refused for it. */
  readonly rows: number;
  /** How many issues there are, by their codes. */
  readonly codes: Readonly<Record<string, number>>;
}

/** Refused rows: the first ones, and all of them counted by column. */
export class RefusedRows {
  /** The first refused rows. */
  readonly first: RefusedRow[] = [];
  /** How many there are. */
  count = 0;
  readonly #limit: number;
  readonly #columns = new Map<string, { rows: number; readonly codes: Map<string, number> }>();

  /** @param limit How many are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** All columns with issues, in the order in which they came up. */
  get columns(): readonly ColumnFindings[] {
    return Array.from(this.#columns, ([column, { rows, codes }]) => ({
      column,
      rows,
      codes: Object.fromEntries(codes),
    }));
  }

  /** Adds a refused row. */
  add(refused: RefusedRow): void {
    this.count++;
    if (this.first.length < this.#limit) this.first.push(refused);
    const names = new Set(refused.issues.map(columnOf));
    for (const name of names) this.#columnNamed(name).rows++;
    for (const issue of refused.issues) {
      const { codes } = this.#columnNamed(columnOf(issue));
      codes.set(issue.code, (codes.get(issue.code) ?? 0) + 1);
    }
  }

  #columnNamed(name: string): { rows: number; readonly codes: Map<string, number> } {
    const known = this.#columns.get(name) ?? { rows: 0, codes: new Map<string, number>() };
    this.#columns.set(name, known);
    return known;
  }
}

function columnOf({ path: [column] }: CheckIssue): string {
  return column === undefined ? "" : String(column);
}
