import { artifactErrors } from "../errors/artifact-errors.ts";
import type { HttpClient } from "../http/http-client.ts";
import { modelFolder } from "../model-file/model-folder.ts";
import type { ArtifactRepository } from "./artifact-repository.ts";
import { openAzureRepository } from "./azure/azure-artifact-repository.ts";
import { LocalArtifactRepository } from "./local/local-artifact-repository.ts";
import { ProxyArtifactRepository } from "./proxy/proxy-artifact-repository.ts";
import { redactedUri } from "./redacted-uri.ts";
import { openS3Repository } from "./s3/s3-artifact-repository.ts";

/** What {@link openArtifactRepository} goes by. */
export interface OpenArtifactOptions {
  /** The client of the tracking server, for artifacts that it hands through. */
  readonly http?: HttpClient;
  /** Variables that say how stores are reached; those of the process when left out. */
  readonly env?: NodeJS.ProcessEnv;
}

type Open = (uri: string, options: OpenArtifactOptions, env: NodeJS.ProcessEnv) => Promise<ArtifactRepository>;

/** Each scheme; what an object store needs is loaded only when it is used. */
const SCHEMES: Readonly<Record<string, Open>> = {
  file: async (uri) => new LocalArtifactRepository(uri, modelFolder(uri)),
  "mlflow-artifacts": openProxy,
  http: openProxy,
  https: openProxy,
  s3: (uri, _options, env) => openS3Repository(uri, env),
  wasbs: (uri, _options, env) => openAzureRepository(uri, env),
};

/** A scheme; a single letter before a colon is a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * Opens the place of artifacts that a URI names.
 *
 * @param uri A path, `file:`, `mlflow-artifacts:` or the URL of a folder of a tracking server, `s3:` or `wasbs:`.
 * @param options What it goes by.
 * @returns What reaches them; nothing is sent yet.
 * @throws {TsfuncError} TF5011 for other schemes, TF5013 when the package that reaches the store is not installed, TF5017 when the URI says
 * too little, TF5009 when a variable cannot be used.
 * @see MLflow get_artifact_repository
 */
export async function openArtifactRepository(
  uri: string,
  options: OpenArtifactOptions = {},
): Promise<ArtifactRepository> {
  const scheme = SCHEME.exec(uri)?.[1]?.toLowerCase() ?? "file";
  const open = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined;
  if (open !== undefined) return await open(uri, options, options.env ?? process.env);
  const supported = Object.keys(SCHEMES).map((name) => `\`${name}:\``);
  throw artifactErrors.error("TF5011", { uri: redactedUri(uri), supported: `a path, ${supported.join(", ")}` });
}

async function openProxy(
  uri: string,
  { http }: OpenArtifactOptions,
  env: NodeJS.ProcessEnv,
): Promise<ArtifactRepository> {
  if (http !== undefined) return new ProxyArtifactRepository(uri, http, env);
  const problem = "its artifacts are behind a tracking server, and the tracking URI is none of `http:` or `https:`";
  throw artifactErrors.error("TF5017", { uri, problem });
}
