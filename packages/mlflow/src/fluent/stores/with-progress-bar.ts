import { transferProgress } from "../../artifacts/transfer/progress-bar.ts";
import type { OnTransferProgress } from "../../artifacts/transfer/transfer-progress.ts";

/**
 * Shows how far a transfer is, where it is long and somebody looks at a terminal.
 *
 * @param label What is transferred.
 * @param transfer Does the transfer.
 * @returns What it returns.
 */
export async function withProgressBar<Result>(
  label: string,
  transfer: (onProgress: OnTransferProgress) => Promise<Result>,
): Promise<Result> {
  const { onProgress, end } = transferProgress(label, process.stderr);
  try {
    return await transfer(onProgress);
  } finally {
    end();
  }
}
