import { artifactErrors } from "../../errors/artifact-errors.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { redactedUri } from "../redacted-uri.ts";

/** Where a tracking server has the service that hands artifacts through. */
export const SERVICE = "/api/2.0/mlflow-artifacts";

/** Where in it the artifacts are. */
const ARTIFACTS = `${SERVICE}/artifacts`;

/** What comes before a host in a URI of artifacts, whether there is a host or not. */
const FORM = /^(?:mlflow-artifacts|https?):(?:\/\/([^/]*))?(.*)$/is;

/** Artifacts as a tracking server has them. */
export interface ProxyRoot {
  /** The folder on the server, without slashes at its ends; decoded. */
  readonly folder: string;
  /** The URL of the folder. */
  readonly url: string;
}

/**
 * Finds the folder on a tracking server that a URI names.
 *
 * @param uri `mlflow-artifacts:/path`, `mlflow-artifacts://host/path`, or the URL of a folder on the server.
 * @param http The client of the tracking server.
 * @returns The folder.
 * @throws {TsfuncError} TF5017 when the URI names another host than that of the client, whose credentials are for that one alone.
 * @see MLflow MlflowArtifactsRepository.resolve_uri
 */
export function proxyRoot(uri: string, http: HttpClient): ProxyRoot {
  const [, host = "", path = ""] = FORM.exec(uri) ?? [];
  const base = new URL(http.base);
  const named = host.slice(host.lastIndexOf("@") + 1);
  if (named !== "" && named.toLowerCase() !== base.host) {
    throw artifactErrors.error("TF5017", {
      uri: redactedUri(uri),
      problem: `it names the host ${named}, and the tracking server is ${base.host}`,
    });
  }
  const folder = below(uri, path, base.pathname);
  return { folder, url: `${http.base}${artifactUrl(folder)}` };
}

/**
 * The URL of an artifact, relative to the base of the server.
 *
 * @param path The path of the artifact on the server.
 * @param endpoint What is asked of it.
 * @returns The encoded path.
 */
export function artifactUrl(path: string, endpoint: string = ARTIFACTS): string {
  const parts = path.split("/").filter((part) => part !== "");
  return [endpoint, ...parts.map(encodeURIComponent)].join("/");
}

function below(uri: string, path: string, prefix: string): string {
  const isUrl = /^https?:/i.test(uri);
  const plain = path.replace(/[?#].*$/s, "");
  const own = isUrl ? withoutPrefix(uri, plain, `${prefix.replace(/\/$/, "")}${ARTIFACTS}`) : plain;
  const folder = isUrl ? decodeURIComponent(own) : own;
  return folder.replace(/\/{2,}/g, "/").replace(/^\/|\/$/g, "");
}

function withoutPrefix(uri: string, path: string, prefix: string): string {
  if (path === prefix || path.startsWith(`${prefix}/`)) return path.slice(prefix.length);
  throw artifactErrors.error("TF5017", {
    uri: redactedUri(uri),
    problem: `the artifacts of a tracking server are below ${prefix}`,
  });
}
