import type { JsonDict } from "@tsfunc/runtime/json";
import { type ApiCall, callApi } from "./call-api.ts";
import type { HttpClient } from "./http-client.ts";
import { asLostAnswer, mayHaveHappened } from "./lost-answer.ts";

/** A call that must not be done twice. */
export interface OnceCall<T> extends Omit<ApiCall, "repeatable"> {
  /** Takes what was made out of the answer. */
  readonly read: (answer: JsonDict) => T | Promise<T>;
  /** Looks for what earlier tries have made, the oldest first. */
  readonly find: () => Promise<readonly T[]>;
  /** Takes back what a try has made that came late. */
  readonly discard?: (surplus: T) => Promise<void>;
}

/**
 * Calls MLflow's API so that one thing is made, however many tries it takes: where an answer is lost, what it was about is looked for before
 * the call is sent again.
 *
 * @param http The client.
 * @param call What to call, and how to find what it makes.
 * @returns What was made.
 * @throws {TsfuncError} What {@link callApi} throws; with `mayHaveHappened` where nobody can say whether something was made.
 */
export async function callOnce<T>(http: HttpClient, call: OnceCall<T>): Promise<T> {
  const { read, find, discard, ...api } = call;
  let isUnsure = false;
  const repeatable = async (): Promise<boolean> => {
    isUnsure = true;
    return (await find().catch(asUnanswered)).length === 0;
  };
  try {
    const made = await read(await callApi(http, { ...api, repeatable }));
    return isUnsure ? await onlyOne(made, call) : made;
  } catch (error) {
    if (isUnanswered(error) || !(isUnsure || mayHaveHappened(error))) throw error;
    const [made] = await find().catch(() => []);
    if (made === undefined) throw error;
    return made;
  }
}

const UNANSWERED = Symbol("unanswered");

/** Nobody can say what earlier tries have made: the error says so, and there is no use in asking again. */
function asUnanswered(error: unknown): never {
  if (error instanceof Error) Object.assign(asLostAnswer(error), { [UNANSWERED]: true });
  throw error;
}

function isUnanswered(error: unknown): boolean {
  return error instanceof Error && UNANSWERED in error;
}

/** A try that was given up may have come through after the next one was sent. */
async function onlyOne<T>(made: T, { find, discard }: OnceCall<T>): Promise<T> {
  const [first = made, ...surplus] = await find();
  for (const one of surplus) await discard?.(one);
  return first;
}

/**
 * Calls MLflow's API where a second call would be refused, because the first has done it: after a lost answer it is looked whether there
 * is anything left to do.
 *
 * @param http The client.
 * @param call What to call.
 * @param isDone Looks whether it is done.
 * @throws {TsfuncError} What {@link callApi} throws.
 */
export async function callUntilDone(http: HttpClient, call: ApiCall, isDone: () => Promise<boolean>): Promise<void> {
  const find = async (): Promise<readonly true[]> => ((await isDone()) ? [true] : []);
  await callOnce(http, { ...call, read: () => true, find });
}
