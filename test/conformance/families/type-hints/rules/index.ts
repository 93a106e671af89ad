import type { Rule } from "../../../harness/check.ts";
import type { TypeHintContent } from "../type-hint-case.ts";
import { booleansAreNotIntegers } from "./booleans-are-not-integers.ts";
import { instancesAreConverted } from "./instances-are-converted.ts";
import { integerRange } from "./integer-range.ts";
import { oneNumberType } from "./one-number-type.ts";
import { functionsTakeParams, stricterHints } from "./stricter-declarations.ts";
import { typesBeforeRuns } from "./types-before-runs.ts";
import { unionsAreChecked } from "./unions-are-checked.ts";

/** Where declaring and calling models by type hints differs from MLflow. */
export const rules: readonly Rule<TypeHintContent>[] = [
  oneNumberType,
  booleansAreNotIntegers,
  integerRange,
  unionsAreChecked,
  stricterHints,
  functionsTakeParams,
  instancesAreConverted,
  typesBeforeRuns,
];
