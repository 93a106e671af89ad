import { tracingErrors } from "../errors/tracing-errors.ts";

/** How long a call may take, in milliseconds. */
const TIMEOUT = 30_000;

/** How many characters of an answer are shown in an error. */
const MAX_SHOWN = 200;

/** A tracking server that takes traces. */
export interface TrackingServer {
  /** Without credentials, and without a slash at its end. */
  readonly base: string;
  /** What says who asks. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a server answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Finds the tracking server, and what says who asks: the credentials in the URI, else MLFLOW_TRACKING_USERNAME and
 * MLFLOW_TRACKING_PASSWORD, else MLFLOW_TRACKING_TOKEN.
 *
 * @param trackingUri Its URI; MLFLOW_TRACKING_URI when left out.
 * @returns The server.
 * @throws {TsfuncError} TF5081 when it is no http or https URI.
 * @see MLflow mlflow.set_tracking_uri
 */
export function trackingServer(trackingUri: string | undefined = process.env.MLFLOW_TRACKING_URI): TrackingServer {
  const uri = trackingUri !== undefined && URL.canParse(trackingUri) ? new URL(trackingUri) : null;
  if (uri === null || !/^https?:$/.test(uri.protocol)) {
    throw tracingErrors.error("TF5081", { received: shown(trackingUri, uri) });
  }
  const { username, password } = uri;
  Object.assign(uri, { username: "", password: "", search: "", hash: "" });
  return { base: uri.href.replace(/\/+$/, ""), headers: authorization(username, password) };
}

/**
 * Calls the REST API of a server.
 *
 * @param server The server.
 * @param method The HTTP method.
 * @param path The path after that of the server.
 * @param body What to send as JSON.
 * @returns The answer, whatever its status.
 * @throws {Error} When there is no answer, or none that is JSON.
 * @see MLflow REST API
 */
export async function callServer(
  { base, headers }: TrackingServer,
  method: "GET" | "POST",
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    signal: AbortSignal.timeout(TIMEOUT),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    throw new Error(`The server answered with status ${response.status} and no JSON: ${text.slice(0, MAX_SHOWN)}`);
  }
}

/**
 * Tells why a call failed.
 *
 * @param failure What was thrown, or an answer with an error.
 * @returns A sentence.
 */
export function reasonOf(failure: unknown): string {
  if (isAnswer(failure)) return `The server answered with status ${failure.status}: ${messageOf(failure.body)}`;
  if (!(failure instanceof Error)) return String(failure);
  const { message, cause } = failure;
  if ("data" in failure && typeof failure.data === "string") return `${message}: ${failure.data.slice(0, MAX_SHOWN)}`;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

function messageOf(body: unknown): string {
  const { error_code, message } = body as { readonly error_code?: string; readonly message?: string };
  return [error_code, message].filter(Boolean).join(": ") || JSON.stringify(body);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "status" in value && "body" in value;
}

function authorization(username: string, password: string): Readonly<Record<string, string>> {
  const { MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_PASSWORD, MLFLOW_TRACKING_TOKEN } = process.env;
  if (username !== "") return basic(decodeURIComponent(username), decodeURIComponent(password));
  if (MLFLOW_TRACKING_USERNAME && MLFLOW_TRACKING_PASSWORD) {
    return basic(MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_PASSWORD);
  }
  return MLFLOW_TRACKING_TOKEN ? { authorization: `Bearer ${MLFLOW_TRACKING_TOKEN}` } : {};
}

function basic(username: string, password: string): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}

/** Never with credentials. */
function shown(trackingUri: string | undefined, uri: URL | null): string {
  if (!trackingUri) return "none";
  return uri === null ? `\`${trackingUri.replace(/\/\/[^/]*@/, "//")}\`` : `a URI of the scheme \`${uri.protocol}\``;
}
