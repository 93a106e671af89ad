import type { MlflowWorker } from "../mlflow/mlflow-worker.ts";
import type { Question } from "./complete-matrix.ts";

/** What the worker is asked for each kind of case. */
const ASKED: Readonly<Record<string, readonly [question: string, about: readonly string[]]>> = {
  enforce_schema: ["enforce_schema", ["schema", "data"]],
  enforce_params_schema: ["enforce_params", ["schema", "params"]],
  infer_schema: ["infer_schema", ["data"]],
};

/**
 * Asks MLflow what comes of each case, one after the other.
 *
 * @returns The cases with their outcomes, as the corpus has them.
 */
export async function recorded(questions: readonly Question[], worker: MlflowWorker): Promise<readonly Question[]> {
  const cases: Question[] = [];
  for (const one of questions) {
    const [question, about] = ASKED[one.kind] ?? ["", []];
    const expect = await worker.ask(question, Object.fromEntries(about.map((key) => [key, one[key]])));
    cases.push({ ...one, expect });
  }
  return cases;
}
