import { setTimeout } from "node:timers/promises";
import { downloadArtifacts } from "../../packages/mlflow/src/artifacts/download/download-artifacts.ts";
import { openArtifactRepository } from "../../packages/mlflow/src/artifacts/open-artifact-repository.ts";
import { uploadFolder } from "../../packages/mlflow/src/artifacts/transfer/upload-folder.ts";
import { openHttpClient } from "../../packages/mlflow/src/http/open-http-client.ts";
import type { TransferFigures } from "./figures.ts";

/** One transfer in a process of its own, after one of a small file, which loads all that a transfer needs. */
async function measure(direction = "", server = "", folder = "", cache = ""): Promise<TransferFigures> {
  const repository = await openArtifactRepository("mlflow-artifacts:/bench", { http: openHttpClient(server) });
  const transfer = async (name: string) => {
    if (direction === "upload") await uploadFolder(repository, `${folder}/${name}`, name, { cache });
    else await downloadArtifacts(repository, name, { cache });
  };
  await transfer("small");
  await setTimeout(200);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const start = performance.now();
  await transfer("large");
  // What the system has seen is the peak of the whole process.
  return { before, peak: process.resourceUsage().maxRSS * 1024, seconds: (performance.now() - start) / 1000 };
}

measure(...process.argv.slice(2)).then((figures) => {
  process.stdout.write(JSON.stringify(figures), () => process.exit());
});
