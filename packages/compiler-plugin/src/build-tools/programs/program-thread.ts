import { parentPort, workerData } from "node:worker_threads";
import { Answerer } from "./answerer.ts";
import type { Order } from "./messages.ts";

const answerer = new Answerer(workerData);
parentPort?.on("message", (order: Order) => {
  const answer = answerer.follow(order);
  if (answer !== null) parentPort?.postMessage(answer);
});
