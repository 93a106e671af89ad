/** TF5001 to TF5009: what goes wrong between here and a server. */
export const httpDefinitions = {
  TF5001: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "The server does not answer",
    template: `{method} {url} got no answer after {tries}: {reason}. Check that the server runs and that the tracking URI names it.`,
  },
  TF5002: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "The server takes too long",
    template: `{method} {url} was not answered in time after {tries}: {reason}. MLFLOW_HTTP_REQUEST_TIMEOUT says how many seconds are \
waited for, {seconds} now.`,
  },
  TF5003: {
    errorCode: "INTERNAL_ERROR",
    title: "An answer that is not one of MLflow's",
    template: `{method} {url} was answered with status {status} and {received} after {tries}; expected {expected}. Check that the tracking URI \
names an MLflow server, and what stands between here and it.`,
  },
  TF5004: {
    errorCode: "INTERNAL_ERROR",
    title: "An answer that is too long",
    template:
      "{method} {url} was answered with more than {limit} bytes, of which the rest was not read. Ask for fewer results at once.",
  },
  TF5005: {
    errorCode: "UNAUTHENTICATED",
    title: "The server does not let this client in",
    template: `{method} {url} was answered with status {status} (the server says: {reason}). Sent were {sent}. They come from the tracking URI, \
from MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD or ~/.mlflow/credentials, or from MLFLOW_TRACKING_TOKEN.`,
  },
  TF5006: {
    errorCode: "INVALID_STATE",
    title: "A redirect that is not followed",
    template:
      "{method} {url} was redirected with status {status} to {target}, which is not followed: {reason}. Set the tracking URI to where the server is.",
  },
  TF5007: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "No trusted connection",
    template: `{method} {url} was not sent, because there is no trusted connection to the server: {reason}. MLFLOW_TRACKING_SERVER_CERT_PATH names \
the file of a certificate authority of your own, MLFLOW_TRACKING_CLIENT_CERT_PATH that of a client certificate.`,
  },
  TF5008: {
    errorCode: "INTERNAL_ERROR",
    title: "The server refuses",
    template:
      "{method} {url} was refused with {serverCode} (status {status}) after {tries}. The server says: {serverMessage}",
  },
  TF5009: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A setting of the connection that cannot be used",
    template: "{name} has to be {expected}, received {received}.",
  },
} as const;
