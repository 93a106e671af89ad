import type { FastifyInstance } from "fastify";
import { integerOption, modelOption } from "../../config/option-values.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import { Analyses } from "../../playground/analysis/analyses.ts";
import { listenOnLoopback, USUAL_PORT } from "../../playground/listen.ts";
import { playgroundServer } from "../../playground/playground-server.ts";
import type { ExitCode, OptionValues } from "../command.ts";

/**
 * Serves the playground until the process is asked to end.
 *
 * @param options `model`, `port`, `open`, `json`.
 * @param terminal Where it says the address.
 */
export async function runPlayground(options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const model = options.model === undefined ? undefined : modelOption(options.model);
  const wanted = portOption(options.port);
  const analyses = new Analyses();
  const app = playgroundServer({ ...(model !== undefined && { model }), analyses });
  try {
    const port = await listenOnLoopback(app, wanted);
    const told = asked();
    await announce({ port, wanted, model }, options, terminal);
    await told;
  } finally {
    await endAtOnce(app, analyses);
  }
  return 0;
}

function portOption(value: unknown): number | undefined {
  const port = integerOption("--port", value);
  if (port !== undefined && port > 65_535) throw new UsageError(`\`--port\` is at most 65535, received \`${value}\`.`);
  return port;
}

interface Address {
  readonly port: number;
  readonly wanted: number | undefined;
  readonly model: string | undefined;
}

async function announce({ port, wanted, model }: Address, options: OptionValues, terminal: Terminal): Promise<void> {
  const url = `http://127.0.0.1:${port}/`;
  if (wanted === undefined && port !== USUAL_PORT) terminal.say(`Port ${USUAL_PORT} is taken.`);
  if (options.json === true) terminal.printJson({ url, port, model: model ?? null });
  else terminal.say(`The playground is at ${url}${model === undefined ? "" : `, with ${model}`}. Ctrl-C ends it.`);
  if (options.open === true) await openBrowser(url, terminal);
}

async function openBrowser(url: string, terminal: Terminal): Promise<void> {
  try {
    const { default: open } = await import("open");
    await open(url);
  } catch (error) {
    terminal.say(`No browser could be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** Requests are not waited for: whoever sits before the page has ended it. */
async function endAtOnce(app: FastifyInstance, analyses: Analyses): Promise<void> {
  app.server.closeAllConnections();
  await Promise.all([analyses.close(), app.close()]);
}
