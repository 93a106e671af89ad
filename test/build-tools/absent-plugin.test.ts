import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/setup/workspace.mjs";
import { SYNTAX_ERROR } from "./absent-plugin.ts";

test("the page of TF2001 has the error that is seen where decorators are left in place", () => {
  const page = readFileSync(join(ROOT, "docs/errors/TF2001.md"), "utf8");
  for (const text of [...SYNTAX_ERROR, "Vite 8, vitest", "Rolldown", "esbuild"]) expect(page).toContain(text);
});
