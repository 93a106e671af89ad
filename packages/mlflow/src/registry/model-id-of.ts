/**
 * Takes the logged model out of the source of a version.
 *
 * @param source Such as `models:/m-0123`.
 * @returns Its id; null where the source is something else.
 */
export function modelIdOf(source: string): string | null {
  return /^models:\/(m-[^/@]+)$/.exec(source)?.[1] ?? null;
}
