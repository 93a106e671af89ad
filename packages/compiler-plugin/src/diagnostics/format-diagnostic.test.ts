import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnosticOf } from "./diagnostic.ts";
import { formatDiagnostic } from "./format-diagnostic.ts";

const file = join(process.cwd(), "src/model.ts");
const diagnostic = diagnosticOf("TF1002", { file, line: 3, column: 11 }, { parameter: "modelInput" });

test("each name is replaced in the message and in the advice", () => {
  expect(diagnostic).toEqual({
    code: "TF1002",
    severity: "warning",
    message: "The model input `modelInput` has no type, so nothing is validated and no signature is inferred from it.",
    fix: "Annotate it with an array, such as `modelInput: string[]`.",
    file,
    line: 3,
    column: 11,
  });
});

test("braces and dollar signs in a value stay as they are", () => {
  const position = { file, line: 1, column: 1 };
  const { message } = diagnosticOf("TF1014", position, { path: "$&", type: "{path}" });
  expect(message).toBe("`$&` has the type `{path}`, which has no properties that carry data.");
});

test("the compiler asks for the parameters of the message and of the advice", () => {
  // @ts-expect-error `type` is missing
  expect(diagnosticOf("TF1014", diagnostic, { path: "a" }).message).toContain("{type}");
});

test("a diagnostic is written in the form of tsc, with the advice on a line of its own", () => {
  expect(formatDiagnostic(diagnostic)).toBe(
    `src/model.ts:3:11 - warning TF1002: ${diagnostic.message}\n  ${diagnostic.fix}`,
  );
  expect(formatDiagnostic(diagnostic, join(process.cwd(), "src"))).toMatch(/^model\.ts:3:11 - warning TF1002: /);
});
