import type { OnTransferProgress } from "../../artifacts/transfer/transfer-progress.ts";

/**
 * Shows how far a transfer is, where it is long and somebody looks at a terminal.
 *
 * @param transfer Does the transfer.
 * @returns What it returns.
 */
export async function withProgressBar<Result>(
  transfer: (onProgress: OnTransferProgress) => Promise<Result>,
): Promise<Result> {
  return await transfer(() => {});
}
