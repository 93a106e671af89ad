import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Terminal } from "../../output/terminal.ts";
import { START } from "./journal.ts";
import type { ChunkTexts, PredictionSink } from "./prediction-sink.ts";

/** How many failures are told where they go to no file. */
const TOLD = 5;

/** Predictions on standard output, which cannot be taken back. */
export class StreamedOutput implements PredictionSink {
  readonly start: typeof START = START;
  readonly #terminal: Terminal;
  readonly #failures: FileHandle | undefined;
  #told = 0;

  private constructor(terminal: Terminal, failures: FileHandle | undefined) {
    this.#terminal = terminal;
    this.#failures = failures;
  }

  /**
   * Opens the file of failures.
   *
   * @param terminal Where the predictions go to.
   * @param failures The file; without one, the first of them are told.
   */
  static async open(terminal: Terminal, failures: string | undefined): Promise<StreamedOutput> {
    if (failures !== undefined) await mkdir(dirname(failures), { recursive: true });
    return new StreamedOutput(terminal, failures === undefined ? undefined : await open(failures, "w"));
  }

  async write({ predictions, failures, failed }: ChunkTexts): Promise<boolean> {
    if (this.#failures === undefined) this.#tell(failures.split("\n").slice(0, failed));
    else await this.#failures.write(failures);
    return await this.#terminal.pour(predictions);
  }

  async finish(): Promise<void> {}

  async close(): Promise<void> {
    await this.#failures?.close();
  }

  #tell(failures: readonly string[]): void {
    for (const failure of failures.slice(0, TOLD - this.#told)) {
      const { row, message }: { readonly row: number; readonly message: string } = JSON.parse(failure);
      this.#terminal.say(`${this.#terminal.said.error("error")} Row ${row}: ${message}`);
      this.#told++;
    }
  }
}
