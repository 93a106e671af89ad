import type { S3ClientConfig } from "@aws-sdk/client-s3";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { readFlag } from "../../http/http-settings.ts";

/** Where artifacts are in S3. */
export interface S3Location {
  readonly bucket: string;
  /** What all keys begin with. */
  readonly root: string;
}

/**
 * Reads the URI of artifacts in S3.
 *
 * @param uri `s3://bucket/path`.
 * @returns The bucket and the path.
 * @throws {TsfuncError} TF5017 when it names no bucket.
 */
export function s3Location(uri: string): S3Location {
  const [, bucket = "", root = ""] = /^s3:\/\/([^/?#]+)\/*(.*)$/is.exec(uri) ?? [];
  if (bucket !== "") return { bucket, root };
  throw artifactErrors.error("TF5017", { uri, problem: "expected `s3://bucket/path`" });
}

/**
 * How S3 is reached, by MLflow's variables; the AWS SDK itself finds credentials, and the region where none is named.
 *
 * @param env The environment.
 * @returns The configuration of a client.
 * @see MLflow MLFLOW_S3_ENDPOINT_URL, MLFLOW_S3_IGNORE_TLS, MLFLOW_BOTO_CLIENT_ADDRESSING_STYLE
 */
export function s3Settings(env: NodeJS.ProcessEnv): S3ClientConfig {
  const endpoint = env.MLFLOW_S3_ENDPOINT_URL || env.AWS_ENDPOINT_URL_S3 || undefined;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || (endpoint === undefined ? undefined : "us-east-1");
  const style = env.MLFLOW_BOTO_CLIENT_ADDRESSING_STYLE ?? "auto";
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    forcePathStyle: style === "path" || (style === "auto" && endpoint !== undefined),
    followRegionRedirects: true,
    ...(readFlag(env, "MLFLOW_S3_IGNORE_TLS", false)
      ? { requestHandler: { httpsAgent: { rejectUnauthorized: false } } }
      : {}),
  };
}
