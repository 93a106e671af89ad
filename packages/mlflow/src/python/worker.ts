import { Socket } from "node:net";
import { CallHandler } from "./worker/call-handler.ts";
import { MessageReader } from "./worker/message-reader.ts";
import { watchParent } from "./worker/watch-parent.ts";

/** The process that runs a model for Python: `node tsfunc_worker_v1.mjs <pipe of calls> <pipe of answers> <process id of Python>`. */
const [calls, answers, parent] = process.argv.slice(2).map(Number) as [number, number, number];

const output = new Socket({ fd: answers, readable: false, writable: true });
const handler = new CallHandler((parts) => {
  output.cork();
  for (const part of parts) output.write(part);
  output.uncork();
});
const reader = new MessageReader((message) => void handler.handle(message));

// Python ends this process when it ends itself; an interrupt at the terminal is for Python to deal with.
process.on("SIGINT", () => {});
new Socket({ fd: calls, readable: true, writable: false })
  .on("data", (piece: Buffer) => reader.push(piece))
  .on("close", () => process.exit(0));
output.on("error", () => process.exit(0));
watchParent(parent);
