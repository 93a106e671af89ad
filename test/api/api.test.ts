import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { manifestOf, publicPackages } from "../../scripts/setup/workspace.mjs";
import { describeEntry } from "./describe-entry.ts";

/** What a key of `exports` leads to, with the condition that only the workspace knows. */
interface Target {
  readonly "@tsfunc/source"?: string;
  readonly types: string;
  readonly default: string;
}

type Exports = Readonly<Record<string, Target | string>>;

describe.each(publicPackages().map((folder) => ({ folder, ...manifestOf(folder) })))("$name", (manifest) => {
  const entries = Object.entries(manifest.exports as Exports).filter(isModule);

  test("has entries", () => {
    expect(entries.length).toBeGreaterThan(0);
  });

  test("publishes the same entries, without the sources", () => {
    const published = entries.map(([key, { types, default: file }]) => [key, { types, default: file }]);
    expect(manifest.publishConfig?.exports).toEqual({
      ...Object.fromEntries(published),
      "./package.json": "./package.json",
    });
  });

  test.each(entries)("has the public API that was agreed on: %s", async (key, { types }) => {
    const snapshot = `snapshots/${manifest.name.replace("@tsfunc/", "")}/${key === "." ? "index" : key.slice(2)}.txt`;
    await expect(describeEntry(join(manifest.folder, types))).toMatchFileSnapshot(snapshot);
  });
});

function isModule(entry: [string, Target | string]): entry is [string, Target] {
  return typeof entry[1] !== "string";
}
