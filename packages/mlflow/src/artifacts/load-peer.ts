import { artifactErrors } from "../errors/artifact-errors.ts";
import { redactedUri } from "./redacted-uri.ts";

/** What is needed, and how it is installed. */
export interface Peer {
  readonly uri: string;
  readonly package: string;
  /** All that has to be installed, when other packages go with it. */
  readonly install?: string;
}

/**
 * Waits for a package that only some users need.
 *
 * @param peer Which package, and for what.
 * @param loading Its import.
 * @returns What it exports.
 * @throws {TsfuncError} TF5013 when it is not installed.
 */
export async function loadPeer<Module>(peer: Peer, loading: Promise<Module>): Promise<Module> {
  return await loading.catch((error: unknown) => {
    if (!isMissing(error, peer.package)) throw error;
    const install = peer.install ?? peer.package;
    const parameters = { uri: redactedUri(peer.uri), package: peer.package, install };
    throw artifactErrors.error("TF5013", parameters, { cause: error });
  });
}

/** It may be there, and something that it needs not. */
function isMissing(error: unknown, name: string): boolean {
  return error instanceof Error && error.message.includes(name) && !error.message.includes("node_modules/");
}
