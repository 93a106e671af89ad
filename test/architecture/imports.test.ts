import { describe, expect, test } from "vitest";
import { manifestOf, packagesUnder } from "../../scripts/setup/workspace.mjs";
import { checkImports } from "./check-imports.ts";
import { readImports } from "./read-imports.ts";
import { readSourceFiles } from "./read-source-files.ts";

const manifests = packagesUnder("packages").map(manifestOf);

function entriesOf(name: string): string[] {
  return Object.keys(manifests.find((manifest) => manifest.name === name)?.exports ?? {});
}

describe("the workspace", () => {
  const files = readSourceFiles();

  test.each(manifests.map(({ name }) => name))("has sources of %s to check", (name) => {
    expect(files.filter((file) => file.package === name && readImports(file.text).length > 0).length).toBeGreaterThan(
      5,
    );
  });

  test("has no import that the design does not have", () => {
    expect(files.flatMap((file) => checkImports(file, entriesOf))).toEqual([]);
  });
});

describe("an import is refused", () => {
  const runtime = { package: "@tsfunc/runtime", path: "signature/schema.ts" };
  const plugin = { package: "@tsfunc/compiler-plugin", path: "emit/scope.ts" };
  const tracing = { package: "@tsfunc/mlflow", path: "tracing/open-telemetry.ts" };
  const packaging = { package: "@tsfunc/mlflow", path: "packaging/bundle.ts" };
  const playground = { package: "@tsfunc/playground", path: "try/try-view.tsx" };
  const artifacts = { package: "@tsfunc/mlflow", path: "artifacts/s3/s3-artifact-repository.ts" };

  test.each([
    ["of a package against the arrows", runtime, 'import { analyze } from "@tsfunc/compiler-plugin/api";'],
    ["of a package against the arrows, for its types alone", runtime, 'import type { A } from "@tsfunc/mlflow";'],
    ["of a package against the arrows, in a type", runtime, 'let a: import("@tsfunc/server").A;'],
    ["of a package against the arrows, by require", runtime, 'const a = require("tsfunc");'],
    ["of a package's internals", plugin, 'import { text } from "@tsfunc/runtime/descriptor/text";'],
    ["of another package's files", plugin, 'import { text } from "../../../runtime/src/descriptor/text.ts";'],
    ["of a later room", runtime, 'import { interpret } from "../convert/interpret.ts";'],
    ["of a later room, for its types alone", runtime, 'import type { A } from "../convert/interpret.ts";'],
    ["of a later room, when it is reached", runtime, 'await import("../convert/interpret.ts");'],
    ["of a later room, to export it again", runtime, 'export * from "../convert/interpret.ts";'],
    ["of an entry by a room", runtime, 'import { pyfunc } from "../index.ts";'],
    ["of a test's fixture", runtime, 'import { chat } from "./chat.fixture.ts";'],
    ["of ts-morph outside analyze/", plugin, 'import { Project } from "ts-morph";'],
    ["of reflect-metadata outside reflect.ts", runtime, 'import "reflect-metadata";'],
    ["of zod-to-json-schema outside interop/", runtime, 'import { zodToJsonSchema } from "zod-to-json-schema";'],
    ["of esbuild that everyone pays for", packaging, 'import { build } from "esbuild";'],
    ["of OpenTelemetry that everyone pays for", tracing, 'import { trace } from "@opentelemetry/api";'],
    ["of OpenTelemetry outside tracing/", packaging, 'await import("@opentelemetry/api");'],
    [
      "of the AWS SDK that everyone pays for",
      artifacts,
      'import { S3Client, type _Object } from "@aws-sdk/client-s3";',
    ],
    ["of an editor by a view without one", playground, 'import { EditorView } from "@codemirror/view";'],
    ["behind elements of JSX", playground, 'const view = <p>{"a"}</p>;\nawait import("../page/page.tsx");'],
    ["of the compiler plugin that everyone pays for", packaging, 'import plugin from "@tsfunc/compiler-plugin";'],
  ])("%s", (_, file, text) => {
    expect(checkImports({ ...file, text }, entriesOf)).toHaveLength(1);
  });

  test("nowhere, when the room or the package itself is unknown", () => {
    expect(checkImports({ package: "@tsfunc/runtime", path: "utils/misc.ts", text: "" }, entriesOf)).toHaveLength(1);
    expect(checkImports({ package: "@tsfunc/extra", path: "index.ts", text: "" }, entriesOf)).toHaveLength(1);
  });
});

describe("an import is accepted", () => {
  test.each([
    ["along an arrow", "@tsfunc/compiler-plugin", "emit/a.ts", 'import type { A } from "@tsfunc/runtime/descriptor";'],
    ["along two arrows", "tsfunc", "commands/a.ts", 'import { pyfunc } from "@tsfunc/runtime";'],
    ["of an earlier room", "@tsfunc/runtime", "convert/a.ts", 'import { A } from "../errors/a.ts";'],
    ["within a room", "@tsfunc/runtime", "convert/zod/a.ts", 'import { A } from "../b.ts";'],
    ["of any room by an entry", "@tsfunc/runtime", "index.ts", 'export { A } from "./pyfunc/a.ts";'],
    ["of ts-morph in analyze/", "@tsfunc/compiler-plugin", "analyze/a.ts", 'import { Project } from "ts-morph";'],
    ["of reflect-metadata in reflect.ts", "@tsfunc/runtime", "reflect.ts", 'import "reflect-metadata";'],
    ["lazily, where it is allowed", "@tsfunc/mlflow", "packaging/a.ts", 'await import("@tsfunc/compiler-plugin/api");'],
    ["for its types alone", "@tsfunc/mlflow", "tracing/a.ts", 'import type { Span } from "@opentelemetry/api";'],
    [
      "for types alone, where nobody else pays for it",
      "@tsfunc/mlflow",
      "artifacts/s3/a.ts",
      'import type { S3Client } from "@aws-sdk/client-s3";',
    ],
    [
      "of a package that is not ours",
      "@tsfunc/compiler-plugin",
      "inject/a.ts",
      'import MagicString from "magic-string";',
    ],
  ])("%s", (_, name, path, text) => {
    expect(readImports(text)).toHaveLength(1);
    expect(checkImports({ package: name, path, text }, entriesOf)).toEqual([]);
  });
});
