import { refusal, requireText } from "./refuse.ts";

const RUN_ID = /^[a-zA-Z0-9][\p{L}\p{N}_-]{0,255}$/u;
const EXPERIMENT_ID = /^[a-zA-Z0-9][\p{L}\p{N}_-]{0,63}$/u;

const REASON = "ids are letters, digits, `_` and `-`, and begin with a letter or a digit.";

/**
 * Refuses what cannot be the id of an experiment.
 *
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireExperimentId(received: unknown): string {
  return requireId("The id of an experiment", EXPERIMENT_ID, received);
}

/**
 * Refuses what cannot be the id of a run.
 *
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireRunId(received: unknown): string {
  return requireId("The id of a run", RUN_ID, received);
}

/**
 * Refuses what cannot be the id of a logged model.
 *
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireModelId(received: unknown): string {
  return requireId("The id of a model", RUN_ID, received);
}

/** Whether something could be the id of an experiment: other folders in the root belong to others. */
export function isExperimentId(name: string): boolean {
  return EXPERIMENT_ID.test(name);
}

function requireId(what: string, pattern: RegExp, received: unknown): string {
  const id = requireText(what, received);
  if (pattern.test(id)) return id;
  throw refusal(what, id, REASON);
}
