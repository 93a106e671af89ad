import type { ActiveRun } from "../runs/active-runs.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";

/** Where a model is logged to. */
export interface LogTarget {
  readonly stores: LazyStores;
  /** The run that it belongs to. */
  readonly run: ActiveRun | null;
}
