/** A source map, revision 3. */
export interface SourceMap {
  readonly version: 3;
  readonly sources: (string | null)[];
  readonly sourcesContent?: (string | null)[];
  readonly names: string[];
  readonly mappings: string;
}

/** Source code with its map back to the file that it was made from. */
export interface TransformedSource {
  readonly code: string;
  readonly map: SourceMap;
}

/** The user's code, edited, and behind it what was appended, which is JavaScript that no build tool has to lower. */
export interface InjectedSource extends TransformedSource {
  /** How long the edited code is. */
  readonly editedLength: number;
}

/** The code with its map as a comment at its end, for loaders that have no other place for it. */
export function withInlineMap({ code, map }: TransformedSource): string {
  const encoded = Buffer.from(JSON.stringify(map)).toString("base64");
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${encoded}\n`;
}
