import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArtifactRepository } from "../../../packages/mlflow/src/artifacts/artifact-repository.ts";
import { downloadArtifacts } from "../../../packages/mlflow/src/artifacts/download/download-artifacts.ts";
import { openArtifactRepository } from "../../../packages/mlflow/src/artifacts/open-artifact-repository.ts";
import { uploadFolder } from "../../../packages/mlflow/src/artifacts/transfer/upload-folder.ts";
import type { HttpClient } from "../../../packages/mlflow/src/http/http-client.ts";
import { openHttpClient } from "../../../packages/mlflow/src/http/open-http-client.ts";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { hasMlflow, pythonEnvironment } from "../python/python.ts";
import { MlflowServer } from "../server/mlflow-server.ts";
import { MotoServer } from "./moto-server.ts";
import { contentOf, SampleFiles } from "./sample-files.ts";
import { tellOfCuts, tellOfNothing, tellOfOffsets, tellStory } from "./store-story.ts";

const MIB = 1024 * 1024;

describe.skipIf(!hasMlflow())("artifacts behind a real server, which keeps them on its disk", () => {
  let server: MlflowServer;
  let sample: SampleFiles;
  let http: HttpClient;
  let store: ArtifactRepository;
  beforeAll(async () => {
    server = await MlflowServer.start();
    sample = await SampleFiles.make();
    http = openHttpClient(server.uri, { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1" });
    store = await openArtifactRepository("mlflow-artifacts:/1/models/m-1/artifacts", { http, env: {} });
  }, 150_000);
  afterAll(async () => {
    await server?.stop();
    await sample?.remove();
  });

  test("log, list, load, delete", () => tellStory(store, sample));
  test("what is not there", () => tellOfNothing(store, sample));
  test("from an offset on", () => tellOfOffsets(store, sample, true));
  test("cut and gone on with", () => tellOfCuts(store, sample));

  test("Python reads what was uploaded, and what Python has logged is downloaded", async () => {
    const content = await contentOf(sample.files);
    await uploadFolder(store, sample.files, "for-python", { cache: sample.path("cache") });
    const [read, logged] = [sample.path("read-by-python"), "mlflow-artifacts:/1/models/m-1/artifacts/by-python"];
    const code = `
import sys, mlflow
from mlflow.store.artifact.artifact_repository_registry import get_artifact_repository
mlflow.set_tracking_uri(sys.argv[1])
mlflow.artifacts.download_artifacts(artifact_uri="${logged.replace("by-python", "for-python")}", dst_path=sys.argv[2])
get_artifact_repository("${logged}").log_artifacts(sys.argv[3])
`;
    const args = ["-c", code, server.uri, read, sample.files];
    await promisify(execFile)(pythonOfEnvironment(), args, { env: pythonEnvironment() });
    expect(await contentOf(`${read}/for-python`)).toEqual(content);
    const folder = await downloadArtifacts(store, "by-python", { cache: sample.path("cache") });
    expect(await contentOf(folder)).toEqual(content);
  });

  test("a URL, a URI with the host and one without name the same", async () => {
    await store.upload(`${sample.files}/MLmodel`, "same/MLmodel");
    const { host } = new URL(server.uri);
    for (const uri of [
      `mlflow-artifacts://${host}/1/models/m-1/artifacts/`,
      `${server.uri}/api/2.0/mlflow-artifacts/artifacts/1/models/m-1/artifacts`,
    ]) {
      const same = await openArtifactRepository(uri, { http });
      expect(same.uri).toBe(store.uri);
      expect(await same.list("same")).toMatchObject([{ path: "same/MLmodel" }]);
    }
    await expect(openArtifactRepository("mlflow-artifacts://elsewhere/1", { http })).rejects.toMatchObject({
      code: "TF5017",
    });
  });

  test("names that the server would change are refused before anything is sent", async () => {
    for (const path of ["a%20b", "50%25.txt", "a#b", "why?"]) {
      await expect(store.upload(`${sample.files}/MLmodel`, path)).rejects.toMatchObject({ code: "TF5018" });
    }
    await expect(store.upload(`${sample.files}/MLmodel`, "%2e%2e/x")).rejects.toMatchObject({ code: "TF5010" });
  });

  test("a server that cannot take parts is sent the whole", async () => {
    const env = {
      MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD: "true",
      MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE: "1000",
      MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE: String(5 * 1024 * 1024),
    };
    const large = await openArtifactRepository("mlflow-artifacts:/parts", { http, env });
    await large.upload(`${sample.files}/data/large.bin`, "large.bin");
    expect(await large.list()).toMatchObject([{ path: "large.bin", size: 12 * 1024 * 1024 + 17 }]);
  });
});

describe.skipIf(!hasMlflow())("artifacts behind a real server, which keeps them in S3", () => {
  let moto: MotoServer;
  let server: MlflowServer;
  let sample: SampleFiles;
  let store: ArtifactRepository;
  const parts: string[] = [];
  beforeAll(async () => {
    moto = await MotoServer.start();
    await moto.makeBucket("models");
    server = await MlflowServer.start({ args: ["--artifacts-destination", "s3://models/proxied"], env: moto.env });
    sample = await SampleFiles.make();
    const http = openHttpClient(server.uri, { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1", MLFLOW_TRACKING_TOKEN: "secret" });
    const watched: HttpClient = {
      base: http.base,
      identity: http.identity,
      redact: (text) => http.redact(text),
      send(request) {
        if (request.path.startsWith(moto.url)) parts.push(`${request.method} ${request.headers?.["content-length"]}`);
        return http.send(request);
      },
    };
    const env = {
      MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE: String(5 * MIB),
      MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE: String(5 * MIB),
    };
    store = await openArtifactRepository("mlflow-artifacts:/1/models/m-1/artifacts", { http: watched, env });
  }, 150_000);
  afterAll(async () => {
    await server?.stop();
    moto?.stop();
    await sample?.remove();
  });

  test("log, list, load, delete; a large file in parts past the server", async () => {
    await tellStory(store, sample);
    expect(parts.sort()).toEqual([`PUT ${2 * MIB + 17}`, `PUT ${5 * MIB}`, `PUT ${5 * MIB}`]);
  });
  test("what is not there", () => expect(store.list("no/such/folder")).resolves.toEqual([]));
  test("from an offset on", () => tellOfOffsets(store, sample, false));

  test("an upload in parts that is stopped leaves nothing, not even at the store", async () => {
    const stop = new AbortController();
    const onBytes = () => stop.abort();
    const uploading = store.upload(`${sample.files}/data/large.bin`, "stopped.bin", { signal: stop.signal, onBytes });
    await expect(uploading).rejects.toMatchObject({ name: "AbortError" });
    expect(await store.list()).not.toContainEqual(expect.objectContaining({ path: "stopped.bin" }));
    const begun = await fetch(`${moto.url}/models?uploads`).then((answer) => answer.text());
    expect(begun).not.toContain("<Upload>");
  });
});
