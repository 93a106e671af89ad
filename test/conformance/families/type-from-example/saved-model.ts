import type { OnWarning } from "@tsfunc/runtime/enforce";
import { formOf, receivedInput, type SignatureWithExample, signatureWithExample } from "@tsfunc/runtime/example";
import type { CompiledSource } from "../../models/compiled-sources.ts";
import { caseInput, inputExample } from "../type-hints/case-input.ts";
import type { FromExampleCase } from "./from-example-case.ts";

/**
 * What a model is saved with.
 *
 * @param testCase The case.
 * @param source Its source as compiled.
 * @param onWarning Takes the warnings.
 */
export function saveModel(
  testCase: FromExampleCase,
  source: CompiledSource,
  onWarning: OnWarning,
): Promise<SignatureWithExample> {
  return signatureWithExample(source.declare().model, inputExample(testCase.example, source.exports), { onWarning });
}

/**
 * Calls a model as it is when loaded: its input is enforced, and has the form of the example.
 *
 * @param testCase The case.
 * @param source Its source as compiled.
 * @param input The model input, as it stands in the file.
 * @param onWarning Takes the warnings of the call.
 * @returns What `predict` returns, which is what it received.
 */
export async function callModel(
  testCase: FromExampleCase,
  source: CompiledSource,
  input: unknown,
  onWarning: OnWarning,
): Promise<unknown> {
  const { signature, typeFromExample } = await saveModel(testCase, source, () => {});
  const data = caseInput(input, source.exports);
  const example = inputExample(testCase.example, source.exports);
  const form = typeFromExample ? formOf(example?.modelInput) : "records";
  const received = signature?.inputs ? receivedInput(data, signature.inputs, { form, onWarning }) : data;
  return source.declare().predict(received, { json: false, onWarning });
}
