import type {
  BuildConfig,
  CodegenConfig,
  DiffConfig,
  InspectConfig,
  LogConfig,
  PlaygroundConfig,
  PredictConfig,
  ServeConfig,
  ValidateConfig,
} from "./model-command-configs.ts";
import type {
  CheckConfig,
  DoctorConfig,
  EmitConfig,
  ExportConfig,
  InferConfig,
  InitConfig,
  PatchConfig,
} from "./source-command-configs.ts";

/** What `tsfunc.config.ts` says: defaults of the commands. Flags go before, and paths are relative to the working directory. */
export interface TsfuncConfig {
  /** The tsconfig.json that all commands read by; by default the nearest one of each file. */
  readonly project?: string;
  /** The tracking store of all commands; the environment variable `MLFLOW_TRACKING_URI` goes before. */
  readonly trackingUri?: string;
  /** The registry of all commands; the environment variable `MLFLOW_REGISTRY_URI` goes before. */
  readonly registryUri?: string;
  /** Defaults of `tsfunc build`. */
  readonly build?: BuildConfig;
  /** Defaults of `tsfunc check`. */
  readonly check?: CheckConfig;
  /** Defaults of `tsfunc codegen`. */
  readonly codegen?: CodegenConfig;
  /** Defaults of `tsfunc diff`. */
  readonly diff?: DiffConfig;
  /** Defaults of `tsfunc doctor`. */
  readonly doctor?: DoctorConfig;
  /** Defaults of `tsfunc emit`. */
  readonly emit?: EmitConfig;
  /** Defaults of `tsfunc export`. */
  readonly export?: ExportConfig;
  /** Defaults of `tsfunc infer`. */
  readonly infer?: InferConfig;
  /** Defaults of `tsfunc init`. */
  readonly init?: InitConfig;
  /** Defaults of `tsfunc inspect`. */
  readonly inspect?: InspectConfig;
  /** Defaults of `tsfunc log`. */
  readonly log?: LogConfig;
  /** Defaults of `tsfunc patch`. */
  readonly patch?: PatchConfig;
  /** Defaults of `tsfunc playground`. */
  readonly playground?: PlaygroundConfig;
  /** Defaults of `tsfunc predict`. */
  readonly predict?: PredictConfig;
  /** Defaults of `tsfunc serve`. */
  readonly serve?: ServeConfig;
  /** Defaults of `tsfunc validate`. */
  readonly validate?: ValidateConfig;
}

/**
 * Gives a configuration its type.
 *
 * ```ts
 * // tsfunc.config.ts
 * import { defineConfig } from "tsfunc";
 *
 * export default defineConfig({ project: "tsconfig.build.json", patch: { paths: ["dist"] }, serve: { port: 5000 } });
 * ```
 *
 * @param config The configuration.
 * @returns The same.
 */
export function defineConfig(config: TsfuncConfig): TsfuncConfig {
  return config;
}
