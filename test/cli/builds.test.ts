import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DIALECTS } from "../build-tools/dialects.ts";
import { CliProject } from "./cli-project.ts";
import { installBuildTools, linkBuildTools } from "./install-build-tools.ts";

const OBSERVATIONS = {
  answers: [["user: 2 words, en, 0.7"], 2, [4]],
  refusals: ["TF2100", "TF2100", "TF2100"],
  signature: "[{content: string (required), language: string (required), role: string (required)} (required)]",
  schema: 2,
  recorded: ["ChatModel", "Counter.predict"],
};

/** Writes what the models answer, from within the build. */
const JEST_TEST = `import { writeFileSync } from "node:fs";
import { observe } from "./observe";
test("the models", () => writeFileSync("observed.json", JSON.stringify(observe())));
`;

const PAGE = `import { writeFileSync } from "node:fs";
import { observe } from "../src/observe";
export function getStaticProps() {
  writeFileSync("observed.json", JSON.stringify(observe()));
  return { props: {} };
}
export default function Page() { return null; }
`;

const NEXT_CONFIG = `export default {
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
};
`;

const tools = await installBuildTools();
if (tools === null) console.warn("builds with companion files are skipped: npm reaches no registry");

describe.skipIf(tools === null)("with companion files", () => {
  describe.each(DIALECTS)("and $dialect", ({ experimentalDecorators }) => {
    let project: CliProject;
    beforeAll(async () => {
      const options = { module: "preserve", moduleResolution: "bundler", experimentalDecorators, jsx: "preserve" };
      project = await CliProject.create("companions", options);
      await linkBuildTools(String(tools), project.folder);
      expect(await project.tsfunc(["emit", "src"])).toMatchObject({ code: 0 });
    });
    afterAll(() => project.remove());

    test.each(["typescript-5", "typescript", "typescript-7"])(
      "%s finds nothing to complain about",
      async (compiler) => {
        const strict = ["--noUnusedLocals", "--noUnusedParameters", "--isolatedModules", "--verbatimModuleSyntax"];
        const tsc = `node_modules/${compiler}/bin/tsc`;
        expect(await project.node([tsc, "-p", ".", "--noEmit", ...strict])).toEqual({
          code: 0,
          stdout: "",
          stderr: "",
        });
      },
    );

    test("tsx runs the models", async () => {
      const { stdout, stderr } = await project.node(["node_modules/tsx/dist/cli.mjs", "src/main.ts"]);
      expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual(OBSERVATIONS);
    });

    test.each([
      ["Bun", "bun/bin/bun.exe", ["src/main.ts"]],
      ["Deno", "deno/deno", ["run", "--allow-all", "--no-lock", "src/main.ts"]],
    ])("%s runs the models", async (_, program, args) => {
      const { stdout, stderr } = await project.run(join(project.folder, "node_modules", program), args);
      expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual(OBSERVATIONS);
    });

    test.each([
      ["SWC", swc(experimentalDecorators)],
      ["Babel", babel(experimentalDecorators)],
    ])("Jest runs the models by %s", async (_, transform) => {
      await project.write("src/models.test.js", JEST_TEST);
      const config = { transform: { "\\.[jt]s$": transform }, transformIgnorePatterns: ["/node_modules/(?!@tsfunc/)"] };
      await project.write("jest.config.json", JSON.stringify({ ...config, testMatch: ["**/src/*.test.js"] }));
      await project.write("observed.json", "");
      const { code, stderr } = await project.node(["node_modules/jest/bin/jest.js", "--config", "jest.config.json"]);
      expect(code, stderr).toBe(0);
      expect(JSON.parse(await project.read("observed.json"))).toEqual(OBSERVATIONS);
    });

    // Next compiles the other dialect of decorators not at all.
    if (!experimentalDecorators) return;
    test("Next builds and runs the models", async () => {
      await mkdir(join(project.folder, "pages"));
      await project.write("pages/index.js", PAGE);
      await project.write("next.config.mjs", NEXT_CONFIG);
      await project.write("observed.json", "");
      const env = { NEXT_TELEMETRY_DISABLED: "1", CI: "true" };
      const { code, stdout, stderr } = await project.node(
        ["node_modules/next/dist/bin/next", "build", "--webpack"],
        env,
      );
      expect(code, stdout + stderr).toBe(0);
      expect(JSON.parse(await project.read("observed.json"))).toEqual(OBSERVATIONS);
    });
  });
});

function swc(legacyDecorator: boolean): unknown {
  const transform = legacyDecorator ? { legacyDecorator } : { decoratorVersion: "2022-03" };
  const parser = { syntax: "typescript", decorators: true };
  return ["@swc/jest", { jsc: { parser, transform, target: "es2022" }, module: { type: "commonjs" } }];
}

function babel(isLegacy: boolean): unknown {
  const decorators = ["@babel/plugin-proposal-decorators", { version: isLegacy ? "legacy" : "2023-11" }];
  const presets = [["@babel/preset-env", { targets: { node: "current" } }], "@babel/preset-typescript"];
  return ["babel-jest", { presets, plugins: [decorators], babelrc: false, configFile: false }];
}
