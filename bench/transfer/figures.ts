/** What a transfer used: resident memory before and at its peak, in bytes. */
export interface TransferFigures {
  readonly before: number;
  readonly peak: number;
  readonly seconds: number;
}
