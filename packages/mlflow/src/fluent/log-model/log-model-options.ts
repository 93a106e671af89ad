import type { SaveModelOptions, SavePhase } from "../../packaging/save-options.ts";

/** What logging a model is doing: what saving it does, and then how it gets to its place. */
export type LogPhase = SavePhase | "create" | "link" | "upload" | "finalize" | "register";

/** What {@link logModel} is given: what `saveModel` is, but for the place. */
export interface LogModelOptions extends Omit<SaveModelOptions, "path" | "overwrite" | "onProgress"> {
  /** The name of the logged model; one is made up when it is left out. */
  readonly name?: string;
  /** Registers the model under this name, too, as a new version. */
  readonly registeredModelName?: string;
  /** Params of the logged model; those of the active run are added. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Tags of the logged model, and of the version that it is registered as. */
  readonly tags?: Readonly<Record<string, unknown>>;
  /** What sort of model it is, such as `agent`; to be searched by. */
  readonly modelType?: string;
  /** The step of the run that it comes from; 0 when left out. */
  readonly step?: number;
  /** A logged model whose upload was not finished: it is gone on with, and no other is made. */
  readonly modelId?: string;
  /** Whether a model without a signature that has outputs is refused. */
  readonly requireSignature?: boolean;
  /** Stops the upload; the model is not logged then, and the error says what remains. */
  readonly signal?: AbortSignal;
  /** Is told what is being done. */
  readonly onProgress?: (phase: LogPhase) => void;
}
