import { expect, test } from "vitest";
import { ThreadError } from "./thread-error.ts";

test("a thread that ran out of memory: the message says how to allow it more", () => {
  const cause = Object.assign(new Error("Worker terminated due to reaching memory limit: JS heap out of memory"), {
    code: "ERR_WORKER_OUT_OF_MEMORY",
  });
  const error = new ThreadError(cause);
  expect(error.message).toContain("JS heap out of memory. The project needs more memory");
  expect(error.message).toContain("NODE_OPTIONS=--max-old-space-size=");
  expect(error.cause).toBe(cause);
});
