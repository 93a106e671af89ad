import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ROOT } from "../../../scripts/setup/workspace.mjs";

/** 3,000,000 flights, in 11 row groups. */
const ALL = join(ROOT, "test/node_modules/vega-datasets/data/flights-3m.parquet");

/** What the types of the model refuse, and where it throws: in SQL, without any code of ours. */
const [REFUSED, THROWS] = ["(delay > 600 OR distance < 60)", "origin = 'GST'"];
const PREDICTION = `'"' || epoch_ms(date) || ' ' || origin || '-' || destination || ' ' || delay || ' ' || distance || '"'`;

/** Rows of a file by what becomes of them. */
export interface FlightRows {
  readonly refused: readonly number[];
  readonly thrown: readonly number[];
}

/** What DuckDB says of flights. */
export class FlightsTruth {
  /** The file with the flights. */
  readonly file: string;
  readonly #connection: DuckDBConnection;

  private constructor(file: string, connection: DuckDBConnection) {
    this.file = file;
    this.#connection = connection;
  }

  /**
   * Opens flights.
   *
   * @param folder Where files may be written to.
   * @param range Which rows; all of them when left out.
   */
  static async open(folder: string, range?: { readonly first: number; readonly count: number }): Promise<FlightsTruth> {
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
    if (range === undefined) return new FlightsTruth(ALL, connection);
    const file = join(folder, "flights.parquet");
    const rows = `SELECT * EXCLUDE file_row_number FROM ${rowsOf(ALL)} WHERE file_row_number >= ${range.first} ORDER BY file_row_number LIMIT ${range.count}`;
    await connection.run(`COPY (${rows}) TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 30720)`);
    return new FlightsTruth(file, connection);
  }

  /** How many rows there are. */
  async count(): Promise<number> {
    const [only] = await this.#numbers(`SELECT count(*)::INTEGER FROM ${rowsOf(this.file)}`);
    return only ?? 0;
  }

  /** The numbers of the rows that have no prediction, from 1. */
  async rows(): Promise<FlightRows> {
    const where = (condition: string): Promise<readonly number[]> =>
      this.#numbers(
        `SELECT (file_row_number + 1)::INTEGER FROM ${rowsOf(this.file)} WHERE ${condition} ORDER BY file_row_number`,
      );
    return { refused: await where(REFUSED), thrown: await where(`NOT ${REFUSED} AND ${THROWS}`) };
  }

  /**
   * Writes what the output has to be.
   *
   * @param file The file to write.
   */
  async writePredictions(file: string): Promise<void> {
    const line = `CASE WHEN ${REFUSED} OR ${THROWS} THEN 'null' ELSE ${PREDICTION} END`;
    const lines = `SELECT ${line} FROM ${rowsOf(this.file)} ORDER BY file_row_number`;
    await this.#connection.run(`COPY (${lines}) TO '${file}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '')`);
  }

  async #numbers(query: string): Promise<readonly number[]> {
    const rows = await (await this.#connection.runAndReadAll(query)).getRowsJson();
    return rows.map(([number]) => Number(number));
  }

  close(): void {
    this.#connection.closeSync();
  }
}

function rowsOf(file: string): string {
  return `read_parquet('${file}', file_row_number = true)`;
}
