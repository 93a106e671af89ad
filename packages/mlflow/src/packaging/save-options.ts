import type { OnWarning } from "@tsfunc/runtime/errors";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import type { ModelConfig } from "../load/model-config.ts";
import type { BundleOptions } from "./bundle-entry.ts";

/** What saving a model is doing. */
export type SavePhase = "bundle" | "stage" | "run" | "describe" | "replace";

/** What {@link saveModel} is given. */
export interface SaveModelOptions {
  /** The folder that the model becomes; a path or a `file:` URI. */
  readonly path: string | URL;
  /** Path or URL of the entry file: its default export, or what it hands to `setModel`, is the model. */
  readonly model: string | URL;
  /** What the model is called with; `withParams(data, params)` for one with params. */
  readonly inputExample?: unknown;
  /** What the model takes and gives, where neither its types nor an example tell. */
  readonly signature?: ModelSignature;
  /** Files and folders that the model needs, by name; paths or `file:` URIs. */
  readonly artifacts?: Readonly<Record<string, string | URL>>;
  /** What the model is configured by, unless it is loaded with something else; JSON. */
  readonly modelConfig?: ModelConfig;
  /** What else is to stand in the MLmodel file; JSON. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Names of environment variables that the model needs, beside those that its own code names. */
  readonly envVars?: readonly string[];
  /** Whether to replace what is at `path`. */
  readonly overwrite?: boolean;
  /** Whether what is otherwise a warning about the example refuses the model. */
  readonly strict?: boolean;
  /** How the code is bundled. */
  readonly bundle?: BundleOptions;
  /** Takes warnings; Node's `process.emitWarning` when left out. */
  readonly onWarning?: OnWarning;
  /** Is told what is being done. */
  readonly onProgress?: (phase: SavePhase) => void;
}
