import { exampleFiles } from "./example-files.ts";
import { inputExampleOf } from "./input-example-of.ts";

/**
 * The body of a request to a scoring server with an input example.
 *
 * @param example An input example; `withParams(data, params)` for one with params.
 * @returns JSON text.
 * @throws {TsfuncError} TF4026 when it is of a kind that no example has.
 * @see MLflow mlflow.models.convert_input_example_to_serving_input
 */
export function convertInputExampleToServingInput(example: unknown): string {
  return exampleFiles(inputExampleOf(example) ?? { modelInput: null }).serving;
}
