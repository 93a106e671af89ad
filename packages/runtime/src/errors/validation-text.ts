import { COUNT_LIMIT, countText } from "./count-text.ts";
import { inspectValue } from "./inspect-value.ts";
import type { Issue } from "./issue.ts";
import { pathText } from "./path-text.ts";
import { schemaDetailsDisabled, withoutSchemaDetails } from "./schema-details.ts";
import type { ValidationReport } from "./validation-report.ts";

/** How many invalid elements a message shows. */
const MAX_SHOWN_ELEMENTS = 5;

/** What the templates of TF2100, TF2101 and TF2102 leave open. */
export interface ValidationText {
  readonly hint: string;
  readonly found: string;
  readonly findings: string;
}

/**
 * Words what a validation found, in the form that users of MLflow and pydantic know.
 *
 * @param report Type hint, issues and counts.
 * @returns The parts of the message.
 * @see MLflow data validation against type hints
 */
export function validationText(report: ValidationReport): ValidationText {
  const shown = schemaDetailsDisabled() ? undisclosed(report) : report;
  const { typeHint, issueCount, invalidElements } = shown;
  return {
    hint: typeHint === "" ? "its type hint" : `type hint \`${typeHint}\``,
    found:
      invalidElements > 0 ? countText(invalidElements, "invalid element") : countText(issueCount, "validation error"),
    findings: (invalidElements > 0 ? elementLines(shown) : inputLines(shown)).join("\n"),
  };
}

function undisclosed(report: ValidationReport): ValidationReport {
  return { ...report, typeHint: "", issues: report.issues.map(withoutSchemaDetails) };
}

function elementLines(report: ValidationReport): string[] {
  const elements = [...issuesByElement(report.issues)].slice(0, MAX_SHOWN_ELEMENTS);
  const name = elementName(report.typeHint);
  const lines = elements.flatMap(([index, issues]) => elementBlock(index, issues, name, report.redact));
  return [...lines, ...furtherLine(report.invalidElements, elements.length, "invalid element")];
}

function inputLines({ issues, issueCount, redact }: ValidationReport): string[] {
  const lines = issues.flatMap((issue) => issueLines(issue, issue.path, redact));
  return [...lines, ...furtherLine(issueCount, issues.length, "validation error")];
}

function issuesByElement(issues: readonly Issue[]): Map<string | number | undefined, Issue[]> {
  const elements = new Map<string | number | undefined, Issue[]>();
  for (const issue of issues) {
    const [index] = issue.path;
    elements.set(index, [...(elements.get(index) ?? []), issue]);
  }
  return elements;
}

function elementBlock(
  index: string | number | undefined,
  issues: readonly Issue[],
  name: string,
  redact: boolean,
): string[] {
  const [first] = issues;
  if (first !== undefined && issues.length === 1 && first.path.length <= 1) {
    return [`[${index}] ${issueSentence(first, redact)}`];
  }
  const head = `[${index}] ${countText(issues.length, "validation error")}${name === "" ? "" : ` for ${name}`}`;
  return [head, ...issues.flatMap((issue) => issueLines(issue, issue.path.slice(1), redact))];
}

function issueLines(issue: Issue, path: Issue["path"], redact: boolean): string[] {
  const sentence = issueSentence(issue, redact);
  return path.length === 0 ? [sentence] : [pathText(path), `  ${sentence}`];
}

function issueSentence({ code, message, input, received }: Issue, redact: boolean): string {
  const value = redact ? "" : `input_value=${inspectValue(input)}, `;
  return `${message} [type=${code}, ${value}input_type=${received}]`;
}

function furtherLine(count: number, shown: number, noun: string): string[] {
  if (count <= shown) {
    return [];
  }
  return [
    count > COUNT_LIMIT
      ? `… and more ${noun}s`
      : `… and ${count - shown} more ${noun}${count - shown === 1 ? "" : "s"}`,
  ];
}

/** `Message` of `Message[]`, `A | B` of `(A | B)[]`; empty where the hint is no array. */
function elementName(typeHint: string): string {
  return typeHint.endsWith("[]") ? typeHint.slice(0, -2).replace(/^\((.*)\)$/, "$1") : "";
}
