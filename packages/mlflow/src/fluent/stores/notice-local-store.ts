import { modelFolder } from "../../model-file/model-folder.ts";
import { isLocal } from "./is-local.ts";

let hasSaid = false;

/**
 * Says once, on the standard error, how to look at what is logged to a folder, and what is better than a folder.
 *
 * @param trackingUri Where something is to be logged; nothing is said of a server.
 */
export function noticeLocalStore(trackingUri: string): void {
  if (hasSaid || !isLocal(trackingUri)) return;
  hasSaid = true;
  process.stderr.write(localStoreNotice(modelFolder(trackingUri)));
}

/**
 * What is said of a folder that something is logged to.
 *
 * @param folder Its absolute path.
 * @returns Two lines and what is to be run.
 */
export function localStoreNotice(folder: string): string {
  return `Logging to the folder ${folder}. To see it in MLflow's UI:
  MLFLOW_ALLOW_FILE_STORE=true mlflow ui --backend-store-uri ${shellWord(folder)}
A tracking server is the better home: start \`mlflow server\`, and set MLFLOW_TRACKING_URI to its URL.
`;
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
