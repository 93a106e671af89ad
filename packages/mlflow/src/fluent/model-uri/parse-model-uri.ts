import { fluentErrors } from "../../errors/fluent-errors.ts";

/** What a URI says of where a model is. */
export type ModelUri =
  | { readonly kind: "logged"; readonly modelId: string }
  | { readonly kind: "version"; readonly name: string; readonly version: string }
  | { readonly kind: "alias"; readonly name: string; readonly alias: string }
  | { readonly kind: "latest"; readonly name: string }
  | { readonly kind: "run"; readonly runId: string; readonly path: string }
  /** The URI of its folder, wherever that is. */
  | { readonly kind: "folder"; readonly uri: string };

/**
 * Takes the URI of a model apart, as MLflow does: nothing in it is decoded.
 *
 * @param uri The URI, or a path.
 * @returns What it names; whether that is there is not asked.
 * @throws {TsfuncError} TF5060 when it is a `models:` or `runs:` URI that names nothing.
 * @see MLflow Referencing artifacts
 */
export function parseModelUri(uri: string | URL): ModelUri {
  const text = String(uri);
  if (/^models:/i.test(text)) return parseModels(text, restOf(text));
  if (/^runs:/i.test(text)) return parseRuns(text, restOf(text).replace(/\/+$/, ""));
  return { kind: "folder", uri: text };
}

/** What comes after the scheme and its slash. */
function restOf(uri: string): string {
  const [, rest] = /^[a-z]+:\/(.*)$/is.exec(uri) ?? [];
  if (rest === undefined) throw notOfModel(uri, "after the scheme comes `/`");
  if (rest.startsWith("/")) throw notOfModel(uri, "the host of another registry cannot be named in it");
  return rest;
}

function parseModels(uri: string, rest: string): ModelUri {
  const [name = "", suffix, ...more] = rest.split("/");
  if (name.trim() === "" || suffix?.trim() === "" || more.length > 0) {
    throw notOfModel(uri, "it has either one part or two");
  }
  if (suffix !== undefined) return parseSuffix(uri, name, suffix);
  const at = name.lastIndexOf("@");
  if (at === -1) return { kind: "logged", modelId: name };
  const alias = { name: name.slice(0, at), alias: name.slice(at + 1) };
  if (alias.name.trim() === "" || alias.alias.trim() === "")
    throw notOfModel(uri, "a name and an alias are around `@`");
  return { kind: "alias", ...alias };
}

function parseSuffix(uri: string, name: string, suffix: string): ModelUri {
  if (/^\d+$/.test(suffix)) return { kind: "version", name, version: suffix };
  if (suffix.toLowerCase() === "latest") return { kind: "latest", name };
  throw notOfModel(uri, `\`${suffix}\` is no version, and stages have given way to aliases`);
}

function parseRuns(uri: string, rest: string): ModelUri {
  const end = rest.indexOf("/");
  const path = end === -1 ? "" : rest.slice(end + 1);
  if (end < 1 || path === "") throw notOfModel(uri, "it has the id of a run, and a path");
  return { kind: "run", runId: rest.slice(0, end), path };
}

function notOfModel(uri: string, problem: string): Error {
  return fluentErrors.error("TF5060", { uri, problem });
}
