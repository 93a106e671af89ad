/**
 * Runs something under environment variables.
 *
 * @param environment The variables; none when left out.
 * @param run What to run. Messages are built when they are first read, so that of what it throws is read here.
 * @returns What it returns.
 */
export function withEnvironment<Result>(
  environment: Readonly<Record<string, string>> | undefined,
  run: () => Result,
): Result {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    return run();
  } catch (error) {
    if (error instanceof Error) void error.message;
    throw error;
  } finally {
    for (const name of Object.keys(environment ?? {})) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
