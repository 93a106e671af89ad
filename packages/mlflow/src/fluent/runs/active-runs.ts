import { AsyncLocalStorage } from "node:async_hooks";
import type { ModelOutput, Run } from "../../tracking/run.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";

/** A run that is going on in this process. */
export interface ActiveRun {
  readonly run: Run;
  /** Where it is recorded: what `setTrackingUri` says later does not concern it. */
  readonly stores: LazyStores;
  /** The models that it has logged here. */
  readonly models: ModelOutput[];
}

/** The runs of a piece of code, the innermost last. */
interface RunScope {
  readonly runs: ActiveRun[];
  /** The code around it. */
  readonly outer: RunScope | null;
  /** A run that is being started because something is to be logged. */
  starting: Promise<ActiveRun> | null;
}

const PROCESS_SCOPE: RunScope = { runs: [], outer: null, starting: null };

const scopes = new AsyncLocalStorage<RunScope>();

/**
 * The run that is active for the code that asks.
 *
 * @returns The innermost one; null when there is none.
 */
export function innermostRun(): ActiveRun | null {
  return scopeWithRuns()?.runs.at(-1) ?? null;
}

/**
 * Makes a run the active one.
 *
 * @param active The run.
 */
export function pushRun(active: ActiveRun): void {
  currentScope().runs.push(active);
}

/**
 * Takes a run from the active ones.
 *
 * @param active Which; the innermost when left out.
 * @returns The run; null when it is not among them.
 */
export function popRun(active: ActiveRun | null = innermostRun()): ActiveRun | null {
  const runs = scopeWithRuns(active)?.runs ?? [];
  const at = active === null ? -1 : runs.lastIndexOf(active);
  return at === -1 ? null : (runs.splice(at, 1)[0] ?? null);
}

/**
 * Calls a function with a run as its active one, whatever else is going on at the same time.
 *
 * @param active The run.
 * @param body The function.
 * @returns What it returns.
 */
export function inScopeOf<Result>(active: ActiveRun, body: () => Result): Result {
  return scopes.run({ runs: [active], outer: currentScope(), starting: null }, body);
}

/**
 * Starts a run where none is active; those who ask at the same time get the same one.
 *
 * @param start Starts it.
 * @returns The active run.
 */
export async function runOrStarted(start: () => Promise<ActiveRun>): Promise<ActiveRun> {
  const active = innermostRun();
  if (active !== null) return active;
  const scope = currentScope();
  scope.starting ??= start().finally(() => {
    scope.starting = null;
  });
  return await scope.starting;
}

/**
 * The runs that no function is the scope of.
 *
 * @returns The innermost last.
 */
export function runsOfProcess(): readonly ActiveRun[] {
  return PROCESS_SCOPE.runs;
}

function currentScope(): RunScope {
  return scopes.getStore() ?? PROCESS_SCOPE;
}

/** The innermost scope with runs, or with the one that is asked for. */
function scopeWithRuns(active: ActiveRun | null = null): RunScope | null {
  for (let scope: RunScope | null = currentScope(); scope !== null; scope = scope.outer) {
    if (active === null ? scope.runs.length > 0 : scope.runs.includes(active)) return scope;
  }
  return null;
}
