import { pathToFileURL } from "node:url";
import type { ArtifactRepository } from "../../artifacts/artifact-repository.ts";
import { modelFolder } from "../../model-file/model-folder.ts";
import type { ModelOrigin } from "../../model-file/model-info.ts";
import { isLocal } from "../stores/is-local.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";

/** Where the files of a model are: in a folder of this machine, or behind a repository of which they are the root. */
export type LocatedModel =
  | { readonly kind: "folder"; readonly origin: ModelOrigin; readonly folder: string }
  | { readonly kind: "repository"; readonly origin: ModelOrigin; readonly repository: ArtifactRepository };

/**
 * Where the files under a URI are.
 *
 * @param uri The URI or path of the folder of a model.
 * @param stores What knows how to reach it.
 * @param origin What is said of where it was found; the URI itself when left out.
 * @returns The place.
 * @throws {TsfuncError} TF5011 for an unknown scheme.
 */
export async function modelAt(uri: string, stores: LazyStores, origin?: ModelOrigin): Promise<LocatedModel> {
  if (!isLocal(uri)) {
    return { kind: "repository", repository: await stores.repository(uri), origin: origin ?? { modelUri: uri } };
  }
  const folder = modelFolder(uri);
  return { kind: "folder", folder, origin: origin ?? { modelUri: pathToFileURL(folder).href } };
}
