import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** What is used of Vite. */
interface Vite {
  createServer(options: object): Promise<ViteServer>;
}

interface ViteServer {
  transformRequest(url: string): Promise<{ readonly code: string } | null>;
  close(): Promise<void>;
}

const OPTIONS = {
  ...{ appType: "custom", logLevel: "silent", clearScreen: false },
  ...{ server: { middlewareMode: true, ws: false, watch: null, hmr: false }, optimizeDeps: { noDiscovery: true } },
};

/**
 * Has the Vite of a project transform a file by the configuration of the project. Nothing is written and nothing listens.
 *
 * @param folder The folder of the project.
 * @param file The file.
 * @returns The JavaScript, without the types where Vite itself refuses it; null where the project has no Vite that answers.
 */
export async function transformedByVite(folder: string, file: string): Promise<string | null> {
  const vite = await viteOf(folder);
  const server = await vite?.createServer({ ...OPTIONS, root: folder }).catch(() => null);
  if (!server) return null;
  try {
    const result = await server.transformRequest(`/${relative(folder, file).split(sep).join("/")}`);
    return result?.code ?? null;
  } catch {
    return "";
  } finally {
    await server.close();
  }
}

async function viteOf(folder: string): Promise<Vite | null> {
  try {
    const entry = createRequire(join(folder, "package.json")).resolve("vite");
    return (await import(pathToFileURL(entry).href)) as Vite;
  } catch {
    return null;
  }
}
