import type { CallableModel } from "@tsfunc/runtime";
import type { PartInput, PartOutput } from "@tsfunc/runtime/model";

/** The model input that a loaded model takes: plain data of the type that its `predict` declares. */
export type InputOf<M> = M extends CallableModel ? PartInput<M, "input"> : unknown;

/** The params that a loaded model takes. */
export type ParamsOf<M> = M extends CallableModel
  ? NonNullable<PartInput<M, "params">>
  : Readonly<Record<string, unknown>>;

/** What a loaded model returns. */
export type OutputOf<M> = M extends CallableModel ? PartOutput<M, "output"> : unknown;
