import { setTimeout } from "node:timers/promises";
import { downloadArtifacts } from "../../packages/mlflow/src/artifacts/download/download-artifacts.ts";
import { openArtifactRepository } from "../../packages/mlflow/src/artifacts/open-artifact-repository.ts";
import { uploadFolder } from "../../packages/mlflow/src/artifacts/transfer/upload-folder.ts";
import { openHttpClient } from "../../packages/mlflow/src/http/open-http-client.ts";
import type { TransferFigures } from "./figures.ts";

/** One transfer in a process of its own, after one of a small file, which loads all that a transfer needs. */
const [direction, server = "", folder = "", cache = ""] = process.argv.slice(2);
const http = openHttpClient(server);
const repository = await openArtifactRepository("mlflow-artifacts:/bench", { http });

async function transfer(name: string): Promise<void> {
  if (direction === "upload") await uploadFolder(repository, `${folder}/${name}`, name, { cache });
  else await downloadArtifacts(repository, name, { cache });
}

await transfer("small");
await setTimeout(200);
globalThis.gc?.();
const before = process.memoryUsage.rss();
let peak = before;
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5);
const start = performance.now();
await transfer("large");
const figures: TransferFigures = { before, peak, seconds: (performance.now() - start) / 1000 };
clearInterval(sampling);
process.stdout.write(JSON.stringify(figures), () => process.exit());
