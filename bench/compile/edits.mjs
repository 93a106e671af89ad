import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createServer } from "vite";

/** How often each file is edited; the first edits are not counted. */
const [EDITS, WARM_UP] = [30, 10];
const [plugin = "with"] = process.argv.slice(2);
const root = process.cwd();
const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "custom",
  plugins:
    plugin === "with" ? [(await import("@tsfunc/compiler-plugin/vite")).default({ cache: join(root, "cache") })] : [],
  server: { middlewareMode: true, ws: false, watch: null },
});
const models = readdirSync(join(root, "src/models")).map((name) => `/src/models/${name}`);
for (const model of models) await server.environments.ssr.transformRequest(model);

/** CPU time of reading one file anew that has changed, and transforming a model, in milliseconds; the median. */
async function measure(changed, model, edit) {
  const file = resolve(root, `.${changed}`);
  const text = readFileSync(file, "utf8");
  const costs = [];
  for (let count = 0; count < EDITS + WARM_UP; count++) {
    writeFileSync(file, edit(text, count));
    const before = process.cpuUsage();
    await server.environments.client.pluginContainer.watchChange(file, { event: "update" });
    server.environments.ssr.moduleGraph.onFileChange(file);
    for (const module of server.environments.ssr.moduleGraph.getModulesByFile(resolve(root, `.${model}`)) ?? []) {
      server.environments.ssr.moduleGraph.invalidateModule(module);
    }
    const result = await server.environments.ssr.transformRequest(model);
    const { user, system } = process.cpuUsage(before);
    if (plugin === "with" && !result.code.includes(`edit${count}`))
      throw new Error(`Edit ${count} is not in ${model}.`);
    if (count >= WARM_UP) costs.push((user + system) / 1000);
  }
  writeFileSync(file, text);
  return costs.sort((a, b) => a - b)[costs.length >> 1];
}

const [model, types] = [models[0], models[0].replace("models/model", "types/topic")];
const figures = {
  body: await measure(model, model, (text, count) => text.replace("document.topic.title", `"edit${count}"`)),
  types: await measure(types, model, (text, count) => text.replace("createdAt?", `edit${count}?`)),
};
await server.close();
writeFileSync(3, JSON.stringify(figures));
process.exit(0);
