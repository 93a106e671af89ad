import type { Project } from "../project/read-project.ts";
import { type BuildTool, configFile } from "./build-tool.ts";

const plugins = ["plugins"];

/** vitest, where it has a configuration of its own, or needs one. */
export const VITEST: BuildTool = {
  ...{ name: "vitest", way: "plugin", packages: ["vitest"] },
  config: { file: "vitest.config", subpath: "vite", place: plugins, defineConfig: "vitest/config" },
};

/** Build tools: those that use another one of them come before it. */
export const BUILD_TOOLS: readonly BuildTool[] = [
  { name: "next", way: "emit", packages: ["next"] },
  {
    ...{ name: "rsbuild", way: "plugin", packages: ["@rsbuild/core"] },
    config: {
      ...{ file: "rsbuild.config", subpath: "rspack", place: ["tools", "rspack", "plugins"] },
      defineConfig: "@rsbuild/core",
    },
  },
  {
    ...{ name: "rspack", way: "plugin", packages: ["@rspack/core", "@rspack/cli"] },
    config: { file: "rspack.config", subpath: "rspack", place: plugins },
  },
  {
    ...{ name: "tsdown", way: "plugin", packages: ["tsdown"] },
    config: { file: "tsdown.config", subpath: "rolldown", place: plugins, defineConfig: "tsdown" },
  },
  {
    ...{ name: "tsup", way: "plugin", packages: ["tsup"] },
    config: { file: "tsup.config", subpath: "esbuild", place: ["esbuildPlugins"], defineConfig: "tsup" },
  },
  {
    ...{ name: "vite", way: "plugin", packages: ["vite"] },
    config: { file: "vite.config", subpath: "vite", place: plugins, defineConfig: "vite" },
  },
  {
    ...{ name: "webpack", way: "plugin", packages: ["webpack"] },
    config: { file: "webpack.config", subpath: "webpack", place: plugins },
  },
  {
    ...{ name: "rolldown", way: "plugin", packages: ["rolldown"] },
    config: { file: "rolldown.config", subpath: "rolldown", place: plugins },
  },
  {
    ...{ name: "rollup", way: "plugin", packages: ["rollup"] },
    config: { file: "rollup.config", subpath: "rollup", place: plugins },
  },
  { name: "esbuild", way: "script", packages: ["esbuild"] },
  VITEST,
  { name: "tsc", way: "patch", packages: ["typescript"] },
  { name: "node", way: "register", packages: [] },
];

/**
 * Finds the build tool of a project: the first one that it has a configuration of, otherwise the first one that it depends on, otherwise Node.
 *
 * @param project The project.
 */
export function findBuildTool(project: Project): BuildTool {
  const configured = BUILD_TOOLS.find(
    ({ config }) => config !== undefined && configFile(project, config) !== undefined,
  );
  const installed = BUILD_TOOLS.find(({ packages }) => packages.some((name) => project.packages.has(name)));
  const found = (configured === VITEST ? undefined : configured) ?? installed ?? configured;
  if (found === VITEST && project.manifest.scripts?.build?.startsWith("tsc")) return toolOf("tsc");
  return found ?? toolOf("node");
}

function toolOf(name: string): BuildTool {
  return BUILD_TOOLS.find((tool) => tool.name === name) as BuildTool;
}
