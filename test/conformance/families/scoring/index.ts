import type { Check, Family } from "../../harness/check.ts";
import type { Outcome, RecordedException } from "../../harness/outcome.ts";
import { differentAnswer, differentRefusalAnswer } from "./answers.ts";
import { rules } from "./rules.ts";
import type { Answer, ScoringCase, ScoringContent } from "./scoring-case.ts";
import { ServedModels } from "./served-models.ts";

const models = new ServedModels();

/** Requests to the scoring server. */
export const scoring: Family<ScoringCase, ScoringContent> & { name: "scoring" } = {
  name: "scoring",
  prepare: () => models.build(),
  checks: (testCase) => [requestCheck(testCase)],
  rules,
  withoutCounterpart: () => null,
};

function requestCheck(testCase: ScoringCase): Check<ScoringContent> {
  const { response } = testCase;
  let answered: Answer = { status: 0, text: "" };
  return {
    label: "request",
    content: { testCase, model: models.model(testCase.model) },
    expected: expectedOutcome(testCase),
    run: async (warn) => {
      const { answer, error } = await models.send(testCase.model, testCase.request, warn);
      answered = answer;
      if (answer.status >= 400) throw error ?? new Error(answer.text);
      return answer;
    },
    differs: (answer) => differentAnswer(answer as Answer, response),
    refusalDiffers: (error) => differentRefusalAnswer(answered, error, response),
  };
}

function expectedOutcome({ response, logs = [] }: ScoringCase): Outcome {
  const { status = 500, json = {}, raises } = response;
  if (status < 400) return { ok: true, logs };
  const { problem = raises?.problem ?? "other", facts, error_code: code } = json as Partial<RecordedException>;
  const exception = { class: "MlflowException", problem, ...(facts && { facts }), ...(code && { error_code: code }) };
  return { ok: false, exception };
}
