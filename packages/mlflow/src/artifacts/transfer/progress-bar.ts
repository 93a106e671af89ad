import type { TransferProgress } from "./transfer-progress.ts";

/** Where a bar is drawn. */
export interface BarStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A bar that is drawn while a transfer goes on. */
export interface ProgressBar {
  readonly onProgress: (progress: TransferProgress) => void;
  /** Takes the bar away. */
  end(): void;
}

/** In milliseconds: what is over by then needs no bar. */
const PATIENCE = 1000;

/** In milliseconds: a bar that moves faster cannot be read. */
const INTERVAL = 100;

/** Goes to the start of the line, and empties it. */
const CLEAR = "\r\u001B[2K";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

/**
 * Draws a bar for a long transfer, where somebody looks at it: a terminal. Elsewhere nothing is written.
 *
 * @param label What is transferred.
 * @param stream Where to; standard error when left out.
 * @returns What is told of the transfer.
 * @see MLflow MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR
 */
export function transferProgress(label: string, stream: BarStream = process.stderr): ProgressBar {
  const start = performance.now();
  let drawn: number | null = null;
  const onProgress = (progress: TransferProgress) => {
    const now = performance.now();
    if (now - start < PATIENCE || now - (drawn ?? 0) < INTERVAL) return;
    drawn = now;
    stream.write(`${CLEAR}${lineOf(label, progress, (now - start) / 1000).slice(0, (stream.columns ?? 80) - 1)}`);
  };
  const end = () => {
    if (drawn !== null) stream.write(CLEAR);
    drawn = null;
  };
  return stream.isTTY === true ? { onProgress, end } : { onProgress: () => undefined, end };
}

function lineOf(label: string, { bytes, totalBytes, files, totalFiles }: TransferProgress, seconds: number): string {
  const part = totalBytes ? Math.min(1, bytes / totalBytes) : files / totalFiles;
  const bar = "█".repeat(Math.round(part * 20)).padEnd(20, "░");
  const total = totalBytes === null ? "" : ` of ${sizeOf(totalBytes)}`;
  const rate = `${sizeOf(bytes / seconds)}/s`;
  return `${label} ${bar} ${Math.floor(part * 100)} %  ${sizeOf(bytes)}${total}  ${rate}  ${files}/${totalFiles} files`;
}

function sizeOf(bytes: number): string {
  const unit = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** unit).toFixed(unit === 0 ? 0 : 1)} ${UNITS[unit]}`;
}
