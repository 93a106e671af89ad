import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/setup/workspace.mjs";
import { esbuild } from "./tools/esbuild.ts";
import { rolldowns } from "./tools/rolldown.ts";
import { rollups } from "./tools/rollup.ts";
import { rspack } from "./tools/rspack.ts";
import { viteBuild } from "./tools/vite-build.ts";
import { vitest } from "./tools/vitest.ts";
import { webpacks } from "./tools/webpack.ts";

const page = readFileSync(join(ROOT, "docs/builds.md"), "utf8");

test("every configuration of the page is run", () => {
  const tools = [viteBuild, vitest, ...rollups, ...rolldowns, ...webpacks, rspack, esbuild];
  const documented = [...page.matchAll(/^```[jt]s\n\/\/ (\S+)\n/gm)].map(([, file]) => file);
  expect(documented.toSorted()).toEqual(tools.map((tool) => tool.config?.file).toSorted());
});

test("the page names every build that people ask for", () => {
  const names =
    "Vite Next Nuxt Remix webpack Rspack Rollup Rolldown tsdown tsup esbuild SWC Babel Jest vitest tsx ts-node Bun Deno tsc";
  for (const name of [...names.split(" "), "TypeScript 7"]) expect(page).toContain(name);
});

test("what the page links to is there", () => {
  const slugs = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
  for (const [, slug] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(slugs).toContain(slug);
});
