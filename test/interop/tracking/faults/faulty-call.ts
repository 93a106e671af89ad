import type { ArtifactRepository } from "../../../../packages/mlflow/src/artifacts/artifact-repository.ts";
import type { RegistryStore } from "../../../../packages/mlflow/src/registry/registry-store.ts";
import type { TrackingStore } from "../../../../packages/mlflow/src/tracking/tracking-store.ts";

/** A tracking server, as its clients see it. */
export interface Clients {
  readonly tracking: TrackingStore;
  readonly registry: RegistryStore;
  readonly artifacts: ArtifactRepository;
  /** An experiment that is there. */
  readonly experimentId: string;
}

/** One call of a store, with what has to be there before and what must be there after. */
interface CallSteps<Prepared, Result> {
  /** What the call is named by. */
  readonly name: string;
  /** Its request, such as `POST runs/create`; a path from the root on begins with a slash. */
  readonly request: string;
  /** Makes what it needs, without faults. */
  readonly prepare: (clients: Clients, name: string) => Promise<Prepared>;
  /** Calls, with faults. */
  readonly call: (clients: Clients, prepared: Prepared) => Promise<Result>;
  /** Looks what is there, without faults; the result is null where the call threw. */
  readonly check: (clients: Clients, prepared: Prepared, result: Result | null) => Promise<void>;
}

/** A call to be made while something goes wrong. */
export interface FaultyCall {
  readonly name: string;
  readonly request: RegExp;
  /** Prepares it; what comes back makes the call, and then looks. */
  readonly prepare: (clients: Clients, name: string) => Promise<PreparedCall>;
}

/** A call that has all it needs. */
export interface PreparedCall {
  readonly call: (clients: Clients) => Promise<void>;
  readonly check: (clients: Clients, isDone: boolean) => Promise<void>;
}

/** Puts a call together. */
export function faultyCall<Prepared, Result>(steps: CallSteps<Prepared, Result>): FaultyCall {
  const { name, request, prepare, call, check } = steps;
  const [method, path = ""] = request.split(" ");
  return {
    name,
    request: new RegExp(`^${method} ${rooted(path).replaceAll(".", "\\.").replaceAll("*", "[^/?]+")}(\\?|$)`),
    prepare: async (clients, fresh) => {
      const prepared = await prepare(clients, fresh);
      let result: Result | null = null;
      return {
        call: async (faulty) => {
          result = await call(faulty, prepared);
        },
        check: (direct) => check(direct, prepared, result),
      };
    },
  };
}

function rooted(path: string): string {
  return path.startsWith("/") ? path : `/api/2.0/mlflow/${path}`;
}
