import type { AbortMultipartUploadCommand, S3Client } from "@aws-sdk/client-s3";

/** In milliseconds: how long a store may take to drop the parts of an upload that was stopped. */
const CLEANUP_TIME = 10_000;

/**
 * A client for one upload, whose requests end with a signal. By itself the upload of the AWS SDK lets go of what it has sent, which arrives later,
 * and drops its parts when nobody waits for it any more.
 *
 * @param client The client.
 * @param signal Ends its requests, but for the one that drops the parts.
 * @param Cleanup The command of that one.
 * @returns It, to be given to the upload.
 */
export function stoppableClient(
  client: S3Client,
  signal: AbortSignal,
  Cleanup: typeof AbortMultipartUploadCommand,
): S3Client {
  const send = (command: Parameters<S3Client["send"]>[0]) =>
    client.send(command, { abortSignal: command instanceof Cleanup ? AbortSignal.timeout(CLEANUP_TIME) : signal });
  return Object.create(client, { send: { value: send } });
}
