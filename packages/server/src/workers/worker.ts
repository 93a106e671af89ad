import type { Socket } from "node:net";
import { ConnectionStates, STATES_FD } from "./connection-states.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { WorkerServer } from "./worker-server.ts";

/** A process that predicts: it is told what to do by the one that started it, and ends with it. */
const worker = new WorkerServer(new ConnectionStates(STATES_FD), (message: FromWorker) => {
  if (process.connected) process.send?.(message, () => undefined);
});

process.on("message", (message: ToWorker, socket?: Socket) => void worker.receive(message, socket));
process.once("disconnect", () => process.exit());
// The terminal interrupts all processes; the one that started this one says when to stop.
process.on("SIGINT", () => undefined);
process.once("SIGTERM", () => void worker.receive({ kind: "drain" }));
