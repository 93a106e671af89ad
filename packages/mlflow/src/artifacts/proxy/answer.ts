import type { Readable } from "node:stream";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import type { HttpRequest, HttpResponse } from "../../http/http-client.ts";

/** In bytes: lists are long, but not longer than this. */
const LIMIT = 64 * 1024 * 1024;

/** How much of an answer is shown. */
const SHOWN = 300;

/** What was asked, for errors. */
export type Asked = Pick<HttpRequest, "method"> & { readonly url: string };

/**
 * Reads an answer that has to be an object in JSON.
 *
 * @param asked What was asked.
 * @param response The answer.
 * @returns The object.
 * @throws {TsfuncError} TF5014 for a refusal, TF5023 when it is something else.
 */
export async function readObject(asked: Asked, response: HttpResponse): Promise<Readonly<Record<string, unknown>>> {
  await requireSuccess(asked, response);
  const text = await readText(response.body);
  const value = parsed(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw artifactErrors.error("TF5023", { ...asked, expected: "a JSON object", received: shown(text) });
}

/**
 * Refuses an answer that tells of a failure.
 *
 * @param asked What was asked.
 * @param response The answer; its body is still to be read, or destroyed.
 * @throws {TsfuncError} TF5014 with what the server says.
 */
export async function requireSuccess(asked: Asked, response: HttpResponse): Promise<void> {
  if (response.status >= 200 && response.status < 300) return;
  throw await refusal(asked, response);
}

/**
 * What an answer says that tells of a failure.
 *
 * @param asked What was asked.
 * @param response The answer, which is read.
 * @returns TF5014.
 */
export async function refusal({ method, url }: Asked, response: HttpResponse): Promise<Error> {
  const text = await readText(response.body).catch(() => "");
  const value = parsed(text) as { readonly error_code?: unknown; readonly message?: unknown } | undefined;
  const said = [value?.error_code, value?.message].filter((part) => typeof part === "string").join(": ");
  return artifactErrors.error("TF5014", { method, url, status: response.status, reason: said || shown(text) });
}

async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LIMIT) throw new RangeError(`The answer has more than ${LIMIT} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text || "(nothing)";
}
