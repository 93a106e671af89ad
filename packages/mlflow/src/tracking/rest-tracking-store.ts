import type { HttpClient } from "../http/http-client.ts";
import { restExperiments } from "./rest/experiments.ts";
import { restLoggedModels } from "./rest/logged-models.ts";
import { restRunRecords } from "./rest/run-records.ts";
import { restRuns } from "./rest/runs.ts";
import type { TrackingStore } from "./tracking-store.ts";

/**
 * Opens the tracking store of a server. Nothing is sent yet.
 *
 * @param http The client of the server.
 * @returns The store. Its methods throw TF5008 with the code and the message of the server, and TF5001 to TF5007 where it does not get there.
 * @see MLflow RestStore
 */
export function openRestTrackingStore(http: HttpClient): TrackingStore {
  const runs = restRuns(http);
  return {
    uri: http.base,
    ...restExperiments(http),
    ...runs,
    ...restRunRecords(http, runs.getRun),
    ...restLoggedModels(http),
  };
}
