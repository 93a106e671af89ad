import type { ModelMetadata } from "./metadata.ts";
import { storeMetadata } from "./metadata-store.ts";
import type { Predict } from "./predict.ts";

/**
 * What the compiler plugin puts around a function that is handed to `pyfunc`.
 *
 * @param describeModel Gives the metadata; an arrow function, so that classes of the enclosing function are visible to it.
 * @param predict The function.
 * @returns `predict` itself.
 */
export function describe<Given extends Predict>(describeModel: () => ModelMetadata, predict: Given): Given {
  storeMetadata(predict, describeModel());
  return predict;
}
