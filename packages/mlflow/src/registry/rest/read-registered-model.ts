import type { JsonDict } from "@tsfunc/runtime/json";
import { dictsOf, namedOf, numberOf, textOf } from "../../http/json-fields.ts";
import type { RegisteredModel } from "../registered-model.ts";

/**
 * Reads a registered model as MLflow's API writes it.
 *
 * @param dict The object of JSON.
 * @returns The registered model.
 * @see MLflow RegisteredModel.from_proto
 */
export function readRegisteredModel(dict: JsonDict): RegisteredModel {
  const aliases = dictsOf(dict, "aliases").map((one) => [textOf(one, "alias"), textOf(one, "version")] as const);
  return {
    name: textOf(dict, "name"),
    creationTimestamp: numberOf(dict, "creation_timestamp"),
    lastUpdatedTimestamp: numberOf(dict, "last_updated_timestamp"),
    description: textOf(dict, "description"),
    aliases: Object.fromEntries(aliases),
    tags: namedOf(dict, "tags"),
  };
}
