import { ADA, addUser, basicAuth, environmentOf } from "./basic-auth.ts";
import { MlflowServer } from "./mlflow-server.ts";

/** A kind of server that a story is told to. */
export interface KindOfServer {
  readonly name: string;
  /** What clients need to come in. */
  readonly env: NodeJS.ProcessEnv;
  start(): Promise<MlflowServer>;
}

/** A server that lets in everybody, and one that asks for user and password, where the user is none that may do everything. */
export const SERVERS: readonly KindOfServer[] = [
  { name: "a server", env: {}, start: () => MlflowServer.start() },
  { name: "a server with passwords", env: environmentOf(ADA), start: serverWithUsers },
];

async function serverWithUsers(): Promise<MlflowServer> {
  const server = await MlflowServer.start((folder) => basicAuth(folder, 600));
  await addUser(server.uri, ADA);
  return server;
}
