import type { PredictArguments } from "@tsfunc/runtime/descriptor";
import type { PredictParameters } from "./predict-arguments.ts";

/** At which positions `predict` takes what. */
export function positionsOf({ context, modelInput, params }: PredictParameters): PredictArguments {
  return {
    ...(context === null ? {} : { context: context.index }),
    modelInput: modelInput?.index ?? 0,
    ...(params === null ? {} : { params: params.index }),
  };
}
