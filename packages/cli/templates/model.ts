import type { Codec, Form } from "./client.ts";

/** What stands where the types of a model go. */
export type ModelInput = unknown;
export type ModelOutput = unknown;
export type ModelParams = Readonly<Record<string, unknown>>;

export const INT64 = "number" as "number" | "bigint";
export const FORM: Form = { kind: "inputs" };
export const INPUT: Codec = null;
export const OUTPUT: Codec = null;
