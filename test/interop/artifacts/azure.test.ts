import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArtifactRepository } from "../../../packages/mlflow/src/artifacts/artifact-repository.ts";
import { azureContainer, azureLocation } from "../../../packages/mlflow/src/artifacts/azure/azure-client.ts";
import { openArtifactRepository } from "../../../packages/mlflow/src/artifacts/open-artifact-repository.ts";
import { Azurite } from "./azurite.ts";
import { SampleFiles } from "./sample-files.ts";
import { tellOfCuts, tellOfNothing, tellOfOffsets, tellStory } from "./store-story.ts";

const URI = "wasbs://models@devstoreaccount1.blob.core.windows.net/1/models/m-1/artifacts";

describe("artifacts in Azure Blob Storage, by Azurite", () => {
  let azurite: Azurite;
  let sample: SampleFiles;
  let env: NodeJS.ProcessEnv;
  let store: ArtifactRepository;
  beforeAll(async () => {
    azurite = await Azurite.start();
    sample = await SampleFiles.make();
    env = {
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString(),
      MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE: String(5 * 1024 * 1024),
    };
    await (await azureContainer(URI, azureLocation(URI), env)).create();
    store = await openArtifactRepository(URI, { env });
  }, 90_000);
  afterAll(async () => {
    await azurite?.stop();
    await sample?.remove();
  });

  test("log, list, load, delete; a large file in blocks", () => tellStory(store, sample));
  test("what is not there", () => tellOfNothing(store, sample));
  test("from an offset on", () => tellOfOffsets(store, sample, true));
  test("cut and gone on with", () => tellOfCuts(store, sample));

  test("what the store refuses is an error with its status", async () => {
    const missing = await openArtifactRepository(URI.replace("models@", "nothing@"), { env });
    await expect(missing.list()).rejects.toMatchObject({ code: "TF5019", parameters: { status: 404 } });
  });

  test("URIs and secrets that cannot be used", async () => {
    const elsewhere = "wasbs://models@account.example.com/path";
    await expect(openArtifactRepository(elsewhere, { env })).rejects.toMatchObject({ code: "TF5017" });
    const broken = openArtifactRepository(URI, { env: { AZURE_STORAGE_CONNECTION_STRING: "AccountKey=secret" } });
    await expect(broken).rejects.toMatchObject({ code: "TF5017", message: expect.not.stringContaining("secret") });
  });
});
