/**
 * Input examples: what a model is saved with, and what a model without types of its own receives under its signature.
 *
 * - {@link signatureWithExample} gives the signature that a model is saved with, and says whether its input has the form of the example.
 * - {@link receivedInput} enforces the inputs of that signature and gives the data one form: records, values, or with `form: "columns"` a
 *   frame; {@link formOf} tells the form of an example.
 *
 * @module
 */
export type { OnWarning, Warning } from "../errors/warn.ts";
export type { InputForm } from "../pyfunc/input-form.ts";
export type { ExampleOptions } from "./example-options.ts";
export { formOf } from "./form-of.ts";
export type { InputExample } from "./input-example.ts";
export { type ReceivedOptions, receivedInput } from "./received-input.ts";
export { type SignatureWithExample, signatureWithExample } from "./signature-with-example.ts";
