/**
 * What a scoring server needs beside a loaded model: {@link servingInput} reads the body of a request.
 *
 * @module
 */
export type { InputRules } from "./load/received-data.ts";
export { type ServingInput, servingInput } from "./load/serving-input.ts";
