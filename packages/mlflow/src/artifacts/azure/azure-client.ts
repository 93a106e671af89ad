import type { ContainerClient } from "@azure/storage-blob";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { loadPeer } from "../load-peer.ts";
import { redactedUri } from "../redacted-uri.ts";

/** Where artifacts are in Azure Blob Storage. */
export interface AzureLocation {
  readonly container: string;
  readonly account: string;
  /** Such as `blob.core.windows.net`. */
  readonly suffix: string;
  /** What all names begin with. */
  readonly root: string;
}

/** What the AWS SDK does: the package would wait for minutes, and transfers are tried again as a whole besides. */
const OPTIONS = { retryOptions: { maxTries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 20_000 } } as const;

const FORM =
  /^wasbs:\/\/([^@/]+)@([^./]+)\.(blob\.core\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net))\/*(.*)$/is;

/**
 * Reads the URI of artifacts in Azure Blob Storage.
 *
 * @param uri `wasbs://container@account.blob.core.windows.net/path`.
 * @returns Its parts.
 * @throws {TsfuncError} TF5017 when it has another form.
 */
export function azureLocation(uri: string): AzureLocation {
  const [, container, account, suffix, root = ""] = FORM.exec(uri) ?? [];
  if (container !== undefined && account !== undefined && suffix !== undefined) {
    return { container, account, suffix, root };
  }
  const problem =
    "expected `wasbs://container@account.blob.core.windows.net/path`, or the host of Azure China or Government";
  throw artifactErrors.error("TF5017", { uri: redactedUri(uri), problem });
}

/**
 * Opens a container of Azure Blob Storage.
 *
 * @param uri The URI of the artifacts, for errors.
 * @param location Where it is.
 * @param env AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCESS_KEY; without them, `@azure/identity` finds out who this is.
 * @returns What reaches the container.
 * @throws {TsfuncError} TF5013 when a package is not installed, TF5017 when the connection string cannot be used.
 * @see MLflow AzureBlobArtifactRepository
 */
export async function azureContainer(
  uri: string,
  { container, account, suffix }: AzureLocation,
  env: NodeJS.ProcessEnv,
): Promise<ContainerClient> {
  const storage = { uri, package: "@azure/storage-blob" };
  const blob = await loadPeer(storage, import("@azure/storage-blob"));
  const { AZURE_STORAGE_CONNECTION_STRING: connection, AZURE_STORAGE_ACCESS_KEY: key } = env;
  if (connection) {
    return guarded(uri, "AZURE_STORAGE_CONNECTION_STRING", () =>
      blob.BlobServiceClient.fromConnectionString(connection, OPTIONS).getContainerClient(container),
    );
  }
  const url = `https://${account}.${suffix}`;
  if (key) {
    return guarded(uri, "AZURE_STORAGE_ACCESS_KEY", () => {
      const credential = new blob.StorageSharedKeyCredential(account, key);
      return new blob.BlobServiceClient(url, credential, OPTIONS).getContainerClient(container);
    });
  }
  const { DefaultAzureCredential } = await loadPeer({ uri, package: "@azure/identity" }, import("@azure/identity"));
  return new blob.BlobServiceClient(url, new DefaultAzureCredential(), OPTIONS).getContainerClient(container);
}

/** What the package says of a secret is not repeated. */
function guarded(uri: string, name: string, open: () => ContainerClient): ContainerClient {
  try {
    return open();
  } catch {
    throw artifactErrors.error("TF5017", { uri, problem: `what ${name} says cannot be used` });
  }
}
