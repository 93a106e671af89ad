/** How many of the files have been read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Takes how far it is; called before each file. The first one takes longest: the whole project is read for it. */
export interface ProgressOptions {
  readonly onProgress?: (progress: Progress) => void;
}
