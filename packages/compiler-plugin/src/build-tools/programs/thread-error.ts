/** The thread of the Programs has ended before it had answered. */
export class ThreadError extends Error {
  static {
    ThreadError.prototype.name = "ThreadError";
  }

  /** @param cause What ended it: an error, or its exit code. */
  constructor(cause: unknown) {
    const { code, message } = cause instanceof Error ? (cause as NodeJS.ErrnoException) : { code: "", message: "" };
    const reason = message === "" ? `exit code ${cause}` : message;
    const advice =
      code === "ERR_WORKER_OUT_OF_MEMORY"
        ? "The project needs more memory than Node allows it: set NODE_OPTIONS=--max-old-space-size=8192, or a tsconfig.json that names fewer files."
        : "Build again; if it comes back, the stack of the cause says where it happened.";
    super(`The thread in which tsfunc compiles models has ended: ${reason}. ${advice}`, { cause });
  }
}
