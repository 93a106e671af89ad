import { azureContainer, azureLocation } from "../../../packages/mlflow/src/artifacts/azure/azure-client.ts";
import { AZURITE_KEY, Azurite } from "./azurite.ts";
import { MotoServer } from "./moto-server.ts";

/** An object store that runs. */
export interface ObjectStore {
  /** Where artifacts may be in it. */
  readonly uri: string;
  /** Where it listens. */
  readonly url: string;
  /** What must never be shown. */
  readonly secret: string;
  /** What programs need to reach it, at its address or at that of something in front of it. */
  env(at?: string): NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** A kind of object store. */
export interface KindOfObjectStore {
  readonly name: string;
  start(): Promise<ObjectStore>;
}

/** The object stores that are supported, each by what plays it. */
export const OBJECT_STORES: readonly KindOfObjectStore[] = [
  { name: "S3, by moto", start: startS3 },
  { name: "Azure Blob Storage, by Azurite", start: startAzure },
];

async function startS3(): Promise<ObjectStore> {
  const moto = await MotoServer.start();
  await moto.makeBucket("models");
  return {
    uri: "s3://models/root",
    url: moto.url,
    secret: `${moto.env.AWS_SECRET_ACCESS_KEY}`,
    env: (at = moto.url) => ({ ...moto.env, MLFLOW_S3_ENDPOINT_URL: at }),
    stop: async () => moto.stop(),
  };
}

async function startAzure(): Promise<ObjectStore> {
  const azurite = await Azurite.start();
  const uri = "wasbs://models@devstoreaccount1.blob.core.windows.net/root";
  const env = (at?: string) => ({ AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString(at) });
  await (await azureContainer(uri, azureLocation(uri), env())).create();
  return { uri, url: azurite.url, secret: AZURITE_KEY, env, stop: () => azurite.stop() };
}
