import type { FastifyInstance, FastifyReply } from "fastify";
import { type PageFile, pageFiles } from "./page-files.ts";

/** What a page may do: nothing comes from another host, and nothing goes there. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** Files whose names change with their texts. */
const HASHED = /^\/assets\//;

/**
 * Adds a built page to a server: every file at its path, and one of them at `/`. The page may call this server and no other.
 *
 * @param app The server, before it is ready.
 * @param folder Where the page is.
 * @param index The file at `/`, such as `try.html`.
 * @returns The paths that were added.
 * @throws {Error} `ENOENT` where there is no such folder.
 */
export function addPage(app: FastifyInstance, folder: string, index: string): readonly string[] {
  const files = pageFiles(folder);
  const atRoot = files.filter(({ path }) => path === `/${index}`).map((file) => ({ ...file, path: "/" }));
  for (const file of [...atRoot, ...files]) app.get(file.path, (_, reply) => sendFile(reply, file));
  return [...atRoot, ...files].map(({ path }) => path);
}

function sendFile(reply: FastifyReply, { path, type, body }: PageFile): FastifyReply {
  const caching = HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
  return reply.headers(HEADERS).header("cache-control", caching).type(type).send(body);
}
