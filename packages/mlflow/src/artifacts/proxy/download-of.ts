import type { HttpResponse } from "../../http/http-client.ts";
import type { ArtifactDownload } from "../artifact-repository.ts";

/**
 * Reads what the headers of an answer say of a file.
 *
 * @param response An answer with a file, or with the end of one.
 * @returns The file as it comes.
 */
export function downloadOf({ status, headers, body }: HttpResponse): ArtifactDownload {
  const range = status === 206 ? /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers["content-range"] ?? "") : null;
  const [, from = "0", size = headers["content-length"]] = range ?? [];
  return {
    stream: body,
    from: Number(from),
    size: size === undefined || size === "*" ? null : Number(size),
    version: headers.etag ?? headers["last-modified"] ?? null,
    md5: null,
  };
}
