import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openHttpClient } from "../http/open-http-client.ts";
import { openArtifactRepository } from "./open-artifact-repository.ts";

test.each(["dbfs:/path", "gs://bucket/path", "runs:/abc/model", "models:/chat/1", "constructor:/x"])(
  "%s is refused with the schemes that there are",
  async (uri) => {
    await expect(openArtifactRepository(uri)).rejects.toMatchObject({
      code: "TF5011",
      message: expect.stringMatching(/a path, `file:`, `mlflow-artifacts:`, `http:`, `https:`, `s3:`, `wasbs:`/),
    });
  },
);

test("passwords and queries of a URI are not repeated", async () => {
  const secret = expect.not.stringContaining("hunter2");
  await expect(openArtifactRepository("ftp://me:hunter2@host/path?key=hunter2")).rejects.toMatchObject({
    code: "TF5011",
    message: secret,
  });
  const http = openHttpClient("http://host:5000", {});
  await expect(openArtifactRepository("https://me:hunter2@elsewhere/path", { http })).rejects.toMatchObject({
    code: "TF5017",
    message: secret,
  });
});

test("artifacts behind a tracking server need one", async () => {
  await expect(openArtifactRepository("mlflow-artifacts:/1/m")).rejects.toMatchObject({ code: "TF5017" });
});

test("a server below a path of its host is asked below it", async () => {
  const http = openHttpClient("http://host:5000/mlflow", {});
  const base = "http://host:5000/mlflow/api/2.0/mlflow-artifacts/artifacts";
  for (const uri of ["mlflow-artifacts:/1/a b", "mlflow-artifacts://HOST:5000//1/a b/", `${base}/1/a%20b`]) {
    expect((await openArtifactRepository(uri, { http })).uri).toBe(`${base}/1/a%20b`);
  }
  const root = await openArtifactRepository("mlflow-artifacts:/", { http });
  expect(root.uri).toBe(base);
  const other = openArtifactRepository("http://host:5000/other/1", { http });
  await expect(other).rejects.toMatchObject({ code: "TF5017", message: expect.stringContaining("/mlflow/api/2.0/") });
});

test("paths and `file:` URIs, as MLflow writes them", async () => {
  const folder = resolve("artifacts here");
  for (const uri of [folder, "artifacts here", pathToFileURL(folder).href, "file:artifacts%20here"]) {
    expect(await (await openArtifactRepository(uri)).localPath?.("a/b")).toBe(join(folder, "a/b"));
  }
});

test.each([
  ["MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", "10MB"],
  ["MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", "0"],
  ["MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD", "perhaps"],
])("%s cannot be %s", async (name, value) => {
  const http = openHttpClient("http://host:5000", {});
  const opening = openArtifactRepository("mlflow-artifacts:/", { http, env: { [name]: value } });
  await expect(opening).rejects.toMatchObject({ code: "TF5009", parameters: { name } });
});

test("S3 by MLflow's variables that cannot be used", async () => {
  const opening = openArtifactRepository("s3://bucket", { env: { MLFLOW_S3_UPLOAD_EXTRA_ARGS: "[1]" } });
  await expect(opening).rejects.toMatchObject({ code: "TF5009" });
});
