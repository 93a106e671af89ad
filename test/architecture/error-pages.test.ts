import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { playgroundDefinitions } from "../../packages/cli/src/errors/playground-definitions.ts";
import { catalogue as diagnostics } from "../../packages/compiler-plugin/src/diagnostics/catalogue.ts";
import { artifactDefinitions } from "../../packages/mlflow/src/errors/artifact-definitions.ts";
import { modelFileDefinitions } from "../../packages/mlflow/src/errors/catalogue.ts";
import { fluentDefinitions } from "../../packages/mlflow/src/errors/fluent-definitions.ts";
import { httpDefinitions } from "../../packages/mlflow/src/errors/http-definitions.ts";
import { localStoreDefinitions } from "../../packages/mlflow/src/errors/local-store-definitions.ts";
import { tracingDefinitions } from "../../packages/mlflow/src/errors/tracing-definitions.ts";
import { trackingDefinitions } from "../../packages/mlflow/src/errors/tracking-definitions.ts";
import { catalogue } from "../../packages/runtime/src/errors/catalogue.ts";
import { serverDefinitions } from "../../packages/server/src/errors/catalogue.ts";

const catalogues = [
  diagnostics,
  catalogue,
  modelFileDefinitions,
  httpDefinitions,
  artifactDefinitions,
  trackingDefinitions,
  serverDefinitions,
  localStoreDefinitions,
  fluentDefinitions,
  tracingDefinitions,
  playgroundDefinitions,
];

test("every page belongs to one error or diagnostic, and each of them has one", () => {
  const codes = catalogues.flatMap((definitions) => Object.keys(definitions));
  const pages = readdirSync(new URL("../../docs/errors/", import.meta.url)).map((page) => page.replace(".md", ""));
  expect(codes).toHaveLength(new Set(codes).size);
  expect(pages.sort()).toEqual(codes.sort());
});
