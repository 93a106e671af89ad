import { tracingErrors } from "../errors/tracing-errors.ts";
import { findCredentials } from "../http/credentials.ts";
import type { HttpClient } from "../http/http-client.ts";
import { openHttpClient } from "../http/open-http-client.ts";
import { serverAddress } from "../http/server-address.ts";
import { readTlsSettings, type TlsSettings } from "../http/tls-settings.ts";

/** A tracking server that takes traces. */
export interface TrackingServer {
  /** What calls its API. */
  readonly http: HttpClient;
  /** Where it takes spans. */
  readonly tracesUrl: string;
  /** What says who sends them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: TlsSettings;
}

/**
 * Finds the tracking server, with the credentials and certificates for it. Nothing is sent.
 *
 * @param trackingUri Its URI; MLFLOW_TRACKING_URI when left out.
 * @returns The server.
 * @throws {TsfuncError} TF5081 when it is no http or https URI, TF5009 for a setting that cannot be used.
 * @see MLflow mlflow.set_tracking_uri
 */
export function trackingServer(trackingUri: string | undefined = process.env.MLFLOW_TRACKING_URI): TrackingServer {
  if (trackingUri === undefined || !/^https?:\/\//i.test(trackingUri)) {
    throw tracingErrors.error("TF5081", { received: shown(trackingUri) });
  }
  const { env } = process;
  const { base, credentials } = serverAddress(trackingUri);
  const { authorization } = findCredentials(credentials, env);
  return {
    http: openHttpClient(trackingUri, env),
    tracesUrl: `${base}/v1/traces`,
    headers: {
      ...(authorization === null ? {} : { authorization }),
      ...(env.MLFLOW_WORKSPACE ? { "x-mlflow-workspace": env.MLFLOW_WORKSPACE } : {}),
    },
    tls: readTlsSettings(env),
  };
}

/** Never with credentials. */
function shown(trackingUri: string | undefined): string {
  return trackingUri ? `\`${trackingUri.replace(/\/\/[^/]*@/, "//")}\`` : "none";
}
