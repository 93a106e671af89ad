import type { LoadModelOptions } from "@tsfunc/mlflow";
import type { FastifyServerOptions } from "fastify";
import type { Limits } from "../limits/limits.ts";
import type { NanText } from "../protocol/prediction-text.ts";

/** Settings of `createServer`. */
export interface ServerOptions extends Pick<LoadModelOptions, "modelConfig" | "integrity"> {
  /** How NaN and infinities are written: `bare` as MLflow does, which is no JSON to most readers, or `null`. `bare` when left out. */
  readonly nan?: NanText;
  /** The status of an answer when the model throws: 400 as MLflow has it, when left out, or 500. */
  readonly modelErrorStatus?: 400 | 500;
  /** Whether answers to what fails have a stack trace; what `NODE_ENV` says, when left out. */
  readonly development?: boolean;
  /** What differs from the defaults. */
  readonly limits?: Partial<Limits>;
  /** Host names that the server answers to beside `localhost` and IP addresses; `*` for all. */
  readonly allowedHosts?: readonly string[];
  /** Origins whose pages may call the server; `*` for all. */
  readonly allowedOrigins?: readonly string[];
  /** What requests have to bring as `Authorization: Bearer`; nothing when left out. `/ping`, `/health` and the page of the playground are free. */
  readonly token?: string;
  /** Whether `/` has a page on which the model can be tried and its signature compared with another; false when left out. */
  readonly playground?: boolean;
  /** The settings of pino, or `false` for no log. */
  readonly logger?: FastifyServerOptions["logger"];
  /** Whether the log may have values of model inputs: messages of errors have some. */
  readonly logInputs?: boolean;
}
