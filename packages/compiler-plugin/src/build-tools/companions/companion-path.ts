/** A companion file, by its name. */
export const COMPANION_FILE: RegExp = /\.tsfunc\.[cm]?ts$/;

/** The companion file of a source: `chat-model.tsfunc.ts` of `chat-model.ts`. */
export function companionPath(source: string): string {
  return source.replace(/\.([cm]?)tsx?$/, ".tsfunc.$1ts");
}

/** The sources that a companion file may belong to. */
export function sourcePaths(companion: string): readonly string[] {
  const source = companion.replace(/\.tsfunc(\.[cm]?ts)$/, "$1");
  return [source, source.replace(/\.ts$/, ".tsx")];
}
