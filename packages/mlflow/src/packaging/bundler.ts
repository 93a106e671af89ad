/** A finding of a build, as esbuild has it. */
export interface BuildMessage {
  readonly text: string;
  readonly location: unknown;
}

/** What a build put together, as esbuild tells. */
export interface Metafile {
  /** What came out; `inputs` by path, relative to the working directory of the build. */
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/** What came of a build that wrote no files. */
export interface BuildResult {
  readonly outputFiles: readonly { readonly text: string }[];
  readonly metafile: Metafile;
  readonly warnings: readonly BuildMessage[];
}

/** What is used of esbuild and the compiler plugin: in types of our own, so that nobody needs to have esbuild for its types. */
export interface Bundler {
  /** Builds; rejects with an object that has `errors`. */
  build(options: object): Promise<BuildResult>;
  /** Shows messages with the lines that they are about. */
  formatMessages(messages: readonly BuildMessage[], kind: "error" | "warning"): Promise<string>;
  /** The compiler plugin. */
  tsfunc(): object;
}
