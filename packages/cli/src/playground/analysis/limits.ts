/** What one source may take. */
export interface AnalysisLimits {
  /** The time to read it, in milliseconds. */
  readonly time: number;
  /** The memory of the thread that reads it, in MiB, of which TypeScript's own library takes about 100. */
  readonly memory: number;
  /** How many sources may wait at once. */
  readonly waiting: number;
  /** The size of a request, in bytes. */
  readonly requestBytes: number;
  /** The size of an answer, in bytes. */
  readonly answerBytes: number;
}

/** What one source may take, unless told otherwise. */
export const LIMITS: AnalysisLimits = {
  time: 5000,
  memory: 384,
  waiting: 8,
  requestBytes: 64 * 1024,
  answerBytes: 1024 * 1024,
};
