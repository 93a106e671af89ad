import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { legacyAlone } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { Project } from "./project.ts";
import { viteBuild } from "./tools/vite-build.ts";
import { viteDevServer } from "./tools/vite-dev-server.ts";

for (const tool of [viteBuild, viteDevServer]) describeBuildTool(tool, legacyAlone('vite"'));

const MODEL = `import { pyfunc } from "@tsfunc/runtime";
import "./model.css";
import text from "./chat-model.ts?raw";

export const lengths = pyfunc((modelInput: { extra: any }[]): number => modelInput.length);
export const isSource = text.includes("predict(modelInput: Message[], params");
`;

const LIBRARY = `import tsfunc from "@tsfunc/compiler-plugin/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [tsfunc()],
  build: {
    lib: { entry: "model.ts", formats: ["es"], fileName: "model", cssFileName: "model" },
    rolldownOptions: { external: /^@tsfunc/ },
  },
});
`;

const CONSUMER = `import { signatureOf } from "@tsfunc/runtime";
import { isSource, lengths } from "./dist/model.js";
console.log(isSource, String(signatureOf(lengths).inputs));
`;

describe("vite build of a library", () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.create({ experimentalDecorators: false });
    await project.write("model.ts", MODEL);
    await project.write("model.css", ".model { color: red }");
    await project.write("library.config.ts", LIBRARY);
    await project.write("consumer.mjs", CONSUMER);
  });
  afterAll(() => project.remove());

  test("leaves style sheets and sources as text alone, and says a warning once", async () => {
    const build = [Project.command("vite"), "build", "--config", "library.config.ts"];
    const { ok, output } = await project.run(build, ["consumer.mjs"]);
    expect(ok, output).toBe(true);
    expect(output).toContain("true [{extra: Any (required)} (required)]");
    expect(output.match(/TF1007/g)).toHaveLength(1);
    expect(output).toContain(await project.placeOf("extra: any", "model.ts"));
    expect(await project.read("dist/model.css")).toContain("color:red");
  });
});
