import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { MlModel } from "./ml-model.ts";

/** The version of the flavor `tsfunc` that this package writes, and the newest that it reads. */
export const FLAVOR_VERSION = 1;

/** One artifact of a model. */
export interface RecordedArtifact {
  /** Its path in the folder of the model. */
  readonly path: string;
  /** Where it came from. */
  readonly uri: string;
}

/** What a model of ours says of itself beside what MLflow knows. */
export interface TsfuncFlavor {
  /** {@link FLAVOR_VERSION} of the package that wrote it. */
  readonly version: number;
  /** The name of the model. */
  readonly name: string;
  /** The bundled module, in the folder of the model. */
  readonly entry: string;
  /** The releases that the model was made with. */
  readonly versions: { readonly runtime: string; readonly mlflow: string; readonly node: string };
  /** The SHA-256 of every file beside MLmodel, in hexadecimal, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly artifacts?: Readonly<Record<string, RecordedArtifact>>;
  /** `columns` where an untyped model takes a frame. */
  readonly form?: "records" | "columns";
  /** Packages with native code that are in the folder of the model, with their versions. */
  readonly native_packages?: Readonly<Record<string, string>>;
  /** What native packages were copied for, such as `linux-x64`. */
  readonly platform?: string;
}

/**
 * What an MLmodel file says to this package.
 *
 * @param model The file.
 * @param folder The folder of the model, for errors.
 * @returns Its flavor `tsfunc`.
 * @throws {TsfuncError} TF4014 when it has none, TF4016 when it was written by a newer release, TF4011 when it is broken.
 */
export function tsfuncFlavor({ flavors }: MlModel, folder: string): TsfuncFlavor {
  const { tsfunc } = flavors;
  if (tsfunc === undefined) {
    throw modelFileErrors.error("TF4014", { folder, flavors: Object.keys(flavors).join(", ") || "none" });
  }
  const { version, entry } = tsfunc;
  if (typeof version !== "number" || typeof entry !== "string") {
    throw modelFileErrors.error("TF4011", { file: folder, reason: "Its flavor `tsfunc` lacks `version` or `entry`." });
  }
  if (version > FLAVOR_VERSION) throw modelFileErrors.error("TF4016", { folder, version, supported: FLAVOR_VERSION });
  return { name: "model", files: {}, ...tsfunc } as unknown as TsfuncFlavor;
}
