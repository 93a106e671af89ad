import type { ModelVersion } from "../../../../packages/mlflow/src/registry/model-version.ts";
import type { Clients } from "./faulty-call.ts";

/** A registered model with one version. */
export async function register({ tracking, registry, experimentId }: Clients, name: string): Promise<ModelVersion> {
  const { modelId } = await tracking.createLoggedModel({ experimentId, name });
  await registry.createRegisteredModel({ name, tags: { t: "1" } });
  return await registry.createModelVersion({ name, source: `models:/${modelId}`, modelId, tags: { t: "1" } });
}

/** The same, and an alias `best` of the version. */
export async function withAlias(clients: Clients, name: string): Promise<ModelVersion> {
  const version = await register(clients, name);
  await clients.registry.setRegisteredModelAlias(name, "best", version.version);
  return version;
}
