import type { Candidate } from "./candidate.ts";
import type { PredictParameters } from "./predict-arguments.ts";

/** Why a model cannot be called, as far as its `predict` and the parameters of that tell; undefined where it can. */
export function modelProblem({ predict }: Candidate, parameters: PredictParameters | null): string | undefined {
  if (predict.problem !== undefined) return predict.problem;
  if (parameters?.modelInput === null) return "its `predict` takes no model input";
  const isRest = parameters?.modelInput.node.dotDotDotToken !== undefined;
  return isRest ? "its `predict` takes the model input as a rest parameter" : undefined;
}
