import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { trackingErrors } from "../errors/tracking-errors.ts";

/** Where a store is. */
export type StoreAddress =
  | { readonly kind: "server"; readonly uri: string }
  | { readonly kind: "folder"; readonly path: string };

const DATABASES = /^(sqlite|mysql|postgresql|mssql)(\+[a-z0-9]+)?:/i;

/**
 * Reads the URI of a tracking store or a registry.
 *
 * @param uri A URL of a server, a path, or a `file:` URI.
 * @returns Where the store is.
 * @throws {TsfuncError} TF5032 for what only MLflow's Python client opens; the message says what to do instead.
 * @see MLflow set_tracking_uri
 */
export function storeAddress(uri: string): StoreAddress {
  if (/^https?:\/\//i.test(uri)) return { kind: "server", uri };
  if (DATABASES.test(uri)) throw unsupported(uri, startLine(uri));
  if (isDatabricks(uri)) throw unsupported(uri, "the stores of Databricks are reached by MLflow's Python client only.");
  if (/^file:/i.test(uri)) return { kind: "folder", path: pathOfFileUri(uri) };
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1];
  if (scheme === undefined) return { kind: "folder", path: resolve(uri) };
  throw unsupported(
    uri,
    `the scheme \`${scheme}\` is unknown. Expected is \`http:\`, \`https:\`, \`file:\` or a path.`,
  );
}

/**
 * Whether a URI names the Unity Catalog of Databricks, which takes no model without a signature.
 *
 * @param uri The URI of a registry.
 * @returns Whether its scheme is `databricks-uc`.
 * @see MLflow UcModelRegistryStore
 */
export function isUnityCatalog(uri: string): boolean {
  return /^databricks-uc(:|$)/i.test(uri);
}

/**
 * The error for a store that cannot be opened.
 *
 * @param uri Its URI; a password in it is not shown.
 * @param reason Why not, and what to do.
 * @returns TF5032.
 */
export function unsupported(uri: string, reason: string): Error {
  return trackingErrors.error("TF5032", { uri: JSON.stringify(withoutPassword(uri)), reason });
}

function isDatabricks(uri: string): boolean {
  return /^(databricks|databricks-uc|uc)(:|$)/i.test(uri);
}

/** The line is for a shell: what it must not read as something else is quoted. */
function startLine(uri: string): string {
  const shown = withoutPassword(uri);
  const quoted = /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
  return `a database is reached through a server. Start one with \`mlflow server --backend-store-uri ${quoted}\`, and set the tracking URI to http://127.0.0.1:5000.`;
}

function withoutPassword(uri: string): string {
  return uri.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#@:]*):[^/?#]*@/i, "$1:***@");
}

/** `file:relative/path` is relative to the working directory, as in MLflow. */
function pathOfFileUri(uri: string): string {
  const rest = uri.slice("file:".length);
  if (!rest.startsWith("/")) return resolve(decodeURIComponent(rest));
  try {
    return fileURLToPath(uri);
  } catch {
    throw unsupported(uri, "it names no folder of this machine.");
  }
}
