import { version } from "./version.ts";

/** Where the server listens in a container. */
const PORT = 8080;

/** Options that mean something else in a container, or nothing. */
const LEFT_OUT: ReadonlySet<string> = new Set(["model", "m", "host", "port", "p", "dockerfile", "w", "t", "--"]);

/**
 * Writes the recipe of a container that serves a model.
 *
 * @param model The path of the model, in the folder that the image is built from.
 * @param options The options of the command line, which hold in the container as well.
 * @returns The text of a Dockerfile.
 * @see MLflow mlflow models generate-dockerfile
 */
export function dockerfile(model: string, options: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(options).filter(
    ([name, value]) => !LEFT_OUT.has(name) && value !== undefined && value !== false,
  );
  const command = [
    "node_modules/.bin/tsfunc",
    "serve",
    "--model",
    "/opt/model",
    "--host",
    "0.0.0.0",
    "--port",
    String(PORT),
  ];
  const flags = given.flatMap(([name, value]) => (value === true ? [flagOf(name)] : [flagOf(name), String(value)]));
  return `# Serves an MLflow model by tsfunc. Build it in the folder that the path of the model is in:
#   docker build -t model .
#   docker run -p ${PORT}:${PORT} model
FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /opt/tsfunc
RUN npm install --omit=dev --no-fund --no-audit tsfunc@${version()}
COPY ${JSON.stringify([`${model.replace(/^file:\/\//, "").replace(/\/+$/, "")}/`, "/opt/model/"])}
USER node
EXPOSE ${PORT}
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:${PORT}/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ${JSON.stringify([...command, ...flags])}`;
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
