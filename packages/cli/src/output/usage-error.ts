import { closest, distance } from "fastest-levenshtein";

/** The command line is wrong: the process ends with 2. */
export class UsageError extends Error {
  static {
    UsageError.prototype.name = "UsageError";
  }
}

/**
 * Words that something is not known, with the known name that is probably meant.
 *
 * @param what What it is, with the name: "command `chek`".
 * @param name The name.
 * @param known All names that there are.
 */
export function unknown(what: string, name: string, known: readonly string[]): UsageError {
  const likely = known.length === 0 ? undefined : closest(name, [...known]);
  const isNear = likely !== undefined && distance(name, likely) <= Math.max(2, name.length / 3);
  return new UsageError(`Unknown ${what}.${isNear ? ` Did you mean \`${likely}\`?` : ""}`);
}
