import type { FileHandle } from "node:fs/promises";
import { BrokenRow } from "../../data/broken-row.ts";
import type { ChunkedData, DataSource } from "../../data/data-source.ts";
import { readRows } from "../../data/read-rows.ts";
import { rowFailure } from "../../data/row-failure.ts";
import { BatchProgress } from "../../output/batch-progress.ts";
import type { Terminal } from "../../output/terminal.ts";
import { checkIssues } from "./check-issue.ts";
import type { RefusedRows } from "./refused-rows.ts";
import type { RowValidation } from "./row-validation.ts";

const BATCH = 1000;

/** What is checked, and by what. */
export interface CheckedData {
  readonly source: DataSource;
  readonly data: ChunkedData;
  readonly validation: RowValidation;
  /** The file for refused rows. */
  readonly failures: FileHandle | undefined;
}

/** Validates the rows of a file, a batch at a time. */
export class RowChecker {
  readonly #checked: CheckedData;
  readonly #refused: RefusedRows;
  readonly #progress: BatchProgress;
  #rows = 0;

  /**
   * @param checked What is checked.
   * @param refused Takes the rows that are refused.
   * @param terminal Where progress is shown.
   */
  constructor(checked: CheckedData, refused: RefusedRows, terminal: Terminal) {
    this.#checked = checked;
    this.#refused = refused;
    this.#progress = new BatchProgress(terminal, { rows: 0, failed: 0, done: 0 });
  }

  /**
   * Goes through all rows.
   *
   * @returns How many there are.
   * @throws {DataError} When some cannot be read.
   */
  async check(): Promise<number> {
    const { data, source } = this.#checked;
    for await (const chunk of data.chunksFrom(0)) {
      for await (const rows of readRows(source, chunk, BATCH)) await this.#checkBatch(rows);
      const done = data.size === undefined ? undefined : chunk.end / Math.max(data.size, 1);
      this.#progress.show({ rows: this.#rows, failed: this.#refused.count, done });
    }
    return this.#rows;
  }

  async #checkBatch(rows: readonly unknown[]): Promise<void> {
    if (this.#errorOf(rows) !== undefined) for (const [at, row] of rows.entries()) await this.#checkRow(row, at);
    this.#rows += rows.length;
  }

  async #checkRow(row: unknown, at: number): Promise<void> {
    const error = this.#errorOf([row]);
    if (error === undefined) return;
    const number = this.#rows + at + 1;
    this.#refused.add({ row: number, issues: checkIssues(error) });
    await this.#checked.failures?.write(`{"row":${number},${rowFailure(row, error)}}\n`);
  }

  #errorOf(rows: readonly unknown[]): unknown {
    const { validation, source } = this.#checked;
    const broken = rows.find((row) => row instanceof BrokenRow);
    if (broken !== undefined) return broken;
    try {
      validation.validate(rows, source.format === "jsonl" || source.format === "csv");
      return undefined;
    } catch (error) {
      return error;
    }
  }
}
