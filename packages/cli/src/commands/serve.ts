import type { ServeOptions } from "@tsfunc/server";
import { dockerfile } from "../config/dockerfile.ts";
import { choiceOption, integerOption, listOption, modelOption } from "../config/option-values.ts";
import type { Terminal } from "../output/terminal.ts";
import type { Command, ExitCode, OptionValues } from "./command.ts";

/** `tsfunc serve`: a saved model behind the HTTP protocol of MLflow's scoring server. */
export const serveCommand: Command = {
  name: "serve",
  parameters: "",
  description: "Serve a saved model by the HTTP protocol of MLflow's scoring server",
  options: [
    { flags: "-m, --model <uri>", description: "The path or file: URI of the model" },
    { flags: "--host <address>", description: "The address to listen on (default: 127.0.0.1)" },
    {
      flags: "-p, --port <port>",
      description: "The port to listen on (default: 8080; 0 for a free one)",
      value: "number",
    },
    { flags: "-w, --workers <count>", description: "How many processes predict (default: 1)", value: "number" },
    {
      flags: "-t, --timeout <seconds>",
      description: "The time that the model has for an answer (default: 60)",
      value: "number",
    },
    {
      flags: "--concurrency <count>",
      description: "How many requests a process works on at once (default: 256)",
      value: "number",
    },
    {
      flags: "--max-body <MiB>",
      description: "The size of a body, also when decompressed (default: 32)",
      value: "number",
    },
    { flags: "--nan <form>", description: "How NaN and infinities are written: bare, as MLflow does, or null" },
    {
      flags: "--model-error-status <status>",
      description: "The status when the model throws: 400, as MLflow, or 500",
      value: "number",
    },
    {
      flags: "--allowed-hosts <names>",
      description: "Host names to answer to, besides localhost and IP addresses",
      value: "list",
    },
    { flags: "--allowed-origins <origins>", description: "Origins whose pages may call the server", value: "list" },
    { flags: "--log-level <level>", description: "The least serious lines of the log (default: info)" },
    { flags: "--development", description: "Show stack traces in answers" },
    { flags: "--playground", description: "Show a page at / on which the model can be tried" },
    { flags: "--dockerfile", description: "Print a Dockerfile that serves the model so, and serve nothing" },
  ],
  examples: [
    "serve -m ./model",
    "serve -m ./model --host 0.0.0.0 --workers 4 --allowed-hosts models.example.org",
    "serve -m ./model --workers 4 --dockerfile > Dockerfile",
  ],
  run: runServe,
};

async function runServe(_: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const [model, settings] = [modelOption(options.model), serveOptions(options)];
  if (options.dockerfile === true) {
    terminal.print(dockerfile(model, options));
    return 0;
  }
  const { serve } = await import("@tsfunc/server");
  const server = await serve(model, settings);
  const count = server.workers.length;
  terminal.say(
    `Serving ${model} at ${server.url}${count > 1 ? ` with ${count} workers` : ""}; its page is ${server.url}${settings.playground === true ? "/" : "/docs"}.`,
  );
  await server.closed;
  return 0;
}

const MEBIBYTE = 2 ** 20;

/** The token is taken from the environment: command lines are shown to everyone on the machine. */
function serveOptions(options: OptionValues): ServeOptions {
  const { MLFLOW_SCORING_SERVER_REQUEST_TIMEOUT: seconds, TSFUNC_SERVER_TOKEN: token } = process.env;
  const timeout = integerOption("--timeout", options.timeout ?? seconds);
  const body = integerOption("--max-body", options.maxBody);
  const concurrency = integerOption("--concurrency", options.concurrency);
  const limits = {
    ...(timeout !== undefined && { requestTime: timeout * 1000 }),
    ...(body !== undefined && { bodyBytes: body * MEBIBYTE, decompressedBytes: body * MEBIBYTE }),
    ...(concurrency !== undefined && { concurrency }),
  };
  const given = {
    host: options.host === undefined ? undefined : String(options.host),
    port: integerOption("--port", options.port),
    workers: integerOption("--workers", options.workers),
    nan: choiceOption("--nan", options.nan, ["bare", "null"] as const),
    modelErrorStatus: choiceOption("--model-error-status", options.modelErrorStatus, [400, 500] as const),
    allowedHosts: listOption(options.allowedHosts),
    allowedOrigins: listOption(options.allowedOrigins),
    development: options.development === true ? true : undefined,
    playground: options.playground === true ? true : undefined,
    logger: options.logLevel === undefined ? undefined : { level: String(options.logLevel) },
    token,
  };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), limits };
}
