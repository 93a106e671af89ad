import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { httpErrors } from "../errors/http-errors.ts";
import { readFlag } from "./http-settings.ts";

/** How a connection is secured, in the words of Node's `tls.connect`. */
export interface TlsSettings {
  readonly rejectUnauthorized: boolean;
  readonly ca?: readonly string[];
  /** Certificate and key of the client, from one file. */
  readonly cert?: string;
  readonly key?: string;
}

/**
 * Reads how connections to the tracking server are secured.
 *
 * @param env The environment.
 * @returns Certificates as texts. A server's certificate is checked unless MLFLOW_TRACKING_INSECURE_TLS asks not to.
 * @throws {TsfuncError} TF5009 for a file that cannot be read, or where a certificate authority is named and checking is switched off.
 * @see MLflow MLFLOW_TRACKING_SERVER_CERT_PATH, MLFLOW_TRACKING_CLIENT_CERT_PATH
 */
export function readTlsSettings(env: NodeJS.ProcessEnv): TlsSettings {
  const isInsecure = readFlag(env, "MLFLOW_TRACKING_INSECURE_TLS", false);
  const [server, client] = [env.MLFLOW_TRACKING_SERVER_CERT_PATH, env.MLFLOW_TRACKING_CLIENT_CERT_PATH];
  if (isInsecure && server) {
    const expected = "left out where MLFLOW_TRACKING_SERVER_CERT_PATH names what to trust";
    throw httpErrors.error("TF5009", { name: "MLFLOW_TRACKING_INSECURE_TLS", expected, received: "both" });
  }
  return { rejectUnauthorized: !isInsecure, ...authorities(server), ...clientCertificate(client) };
}

/** As in Python, a file of authorities takes the place of those known; a folder adds to them. */
function authorities(path: string | undefined): Pick<TlsSettings, "ca"> {
  if (!path) return {};
  return {
    ca: isFolder(path) ? [...rootCertificates, ...filesIn(path)] : [readPem("MLFLOW_TRACKING_SERVER_CERT_PATH", path)],
  };
}

function clientCertificate(path: string | undefined): Pick<TlsSettings, "cert" | "key"> {
  if (!path) return {};
  const text = readPem("MLFLOW_TRACKING_CLIENT_CERT_PATH", path);
  return { cert: text, key: text };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /\.(pem|crt|cer)$|\.\d$/.test(name));
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

function readPem(name: string, path: string): string {
  try {
    const text = readFileSync(path, "utf8");
    if (text.includes("-----BEGIN ")) return text;
  } catch (cause) {
    throw httpErrors.error(
      "TF5009",
      { name, expected: "a file that can be read", received: JSON.stringify(path) },
      { cause },
    );
  }
  throw httpErrors.error("TF5009", { name, expected: "a file in PEM format", received: JSON.stringify(path) });
}
