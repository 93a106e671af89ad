import type { Mark } from "./journal.ts";

/** What is written of a chunk. */
export interface ChunkTexts {
  readonly predictions: Uint8Array;
  readonly failures: string;
  /** Where the next chunk begins. */
  readonly next: number;
  readonly rows: number;
  readonly failed: number;
}

/** Where predictions go to. */
export interface PredictionSink {
  /** How far an earlier run has come. */
  readonly start: Mark;
  /**
   * Writes a chunk; ends when there is room for another one.
   *
   * @returns Whether anyone wants more.
   */
  write(texts: ChunkTexts): Promise<boolean>;
  /** Everything is written. */
  finish(): Promise<void>;
  /** Nothing more comes, and not everything is written. */
  close(): Promise<void>;
}
