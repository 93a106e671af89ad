import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import type { SourceDiagnostic } from "../analysis.ts";
import { documentDiagnostics, offsetOf } from "./document-diagnostics.ts";

const document = Text.of(["const a = 1;", "  language: string;", ""]);

function placed(diagnostic: Partial<SourceDiagnostic>): string {
  const whole = { code: "TF1004", severity: "error", message: "no", line: 1, column: 1, ...diagnostic } as const;
  const [found] = documentDiagnostics([whole], document);
  return document.sliceString(found?.from ?? 0, found?.to);
}

test("a finding with an end takes all up to there", () => {
  expect(placed({ line: 2, column: 3, endLine: 2, endColumn: 19 })).toBe("language: string");
  expect(placed({ line: 1, column: 7, endLine: 2, endColumn: 3 })).toBe("a = 1;\n  ");
});

test("a finding without an end takes a word, or else a character", () => {
  expect(placed({ line: 2, column: 3 })).toBe("language");
  expect(placed({ line: 1, column: 9 })).toBe("=");
});

test("what lies beyond the document is at its nearest place", () => {
  expect(offsetOf(document, 99, 1)).toBe(document.length);
  expect(offsetOf(document, 1, 99)).toBe(12);
  expect(offsetOf(document, 0, 0)).toBe(0);
});

test("the fix stands below the message", () => {
  const [found] = documentDiagnostics(
    [{ code: "TF1004", severity: "error", message: "It may be null.", fix: "Write `?`.", line: 1, column: 1 }],
    document,
  );
  expect(found?.message).toBe("It may be null.\nWrite `?`.");
});
