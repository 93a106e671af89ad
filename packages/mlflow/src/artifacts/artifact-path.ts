import { artifactErrors } from "../errors/artifact-errors.ts";

/** What no part of a path may be, with what is wrong with it. */
const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/^\//, "is absolute"],
  [/^[a-z]:/i, "names a drive"],
  [/\\/, "has a backslash"],
  [/\p{Cc}/u, "has control characters"],
  [/\p{Surrogate}/u, "is no Unicode text"],
  [/(?:^|\/)\.\.(?:\/|$)/, "leads out of its folder"],
  [/(?:^|\/)\.?(?:\/|$)/, "has an empty part"],
];

/** What Windows reads as something else than a name. */
const WINDOWS_PROBLEM: readonly [RegExp, string] = [/[<>:"|?*]|[. ](?:\/|$)/, "has a name that Windows does not know"];

/**
 * Refuses paths that would leave the folder that they are joined to, as they stand and decoded.
 *
 * @param path A path of an artifact, from the root of its repository.
 * @returns The path as it is.
 * @throws {TsfuncError} TF5010 when it is absolute, empty, leads out, names a drive, or has backslashes or control characters.
 * @see MLflow validate_path_is_safe
 */
export function checkArtifactPath(path: string): string {
  const problems = process.platform === "win32" ? [...PROBLEMS, WINDOWS_PROBLEM] : PROBLEMS;
  for (const text of [path, decoded(path)]) {
    const found = problems.find(([pattern]) => pattern.test(text));
    if (found !== undefined) throw leavesFolder(path, found[1]);
  }
  return path;
}

/**
 * The error for a path that leaves its folder.
 *
 * @param path The path.
 * @param problem What is wrong with it.
 * @returns TF5010.
 */
export function leavesFolder(path: string, problem: string): Error {
  return artifactErrors.error("TF5010", { path: JSON.stringify(path), problem });
}

/**
 * Joins paths of artifacts.
 *
 * @param parts Paths; empty and missing ones are left out.
 * @returns Them with `/` between.
 */
export function joinArtifactPaths(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("/");
}

/**
 * Reads a text as servers do that decode more than once.
 *
 * @param text The text.
 * @returns It without `%XX`; bytes that are no UTF-8 are replaced.
 */
export function decoded(text: string): string {
  const next = text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString());
  return next === text ? text : decoded(next);
}
