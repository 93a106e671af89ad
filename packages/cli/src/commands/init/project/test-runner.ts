import type { Project } from "./read-project.ts";

/** Finds the test runner of a project; null where it has none that is known. */
export function findTestRunner({ packages, manifest: { scripts = {} } }: Project): string | null {
  const installed = ["vitest", "jest", "mocha", "ava"].find((name) => packages.has(name));
  if (installed !== undefined) return installed;
  return Object.values(scripts).some((script) => /\bnode\b.*--test\b/.test(script)) ? "node" : null;
}
