import { expect } from "vitest";
import { analyzeSource } from "../analyze-source.fixture.ts";

/** The properties of `Item`, whose members are given, as the descriptor has them. */
export function propertiesOf(members: string, around = ""): Record<string, object> {
  const { sites, diagnostics } = analyzeSource(sourceOf(members, around));
  expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  const properties = sites[0]?.descriptor.definitions.Item?.properties ?? [];
  return Object.fromEntries(properties.map(({ name, ...rest }) => [name, rest]));
}

/** Each diagnostic as its code and the text that it points at, with the fix where that has something of its own. */
export function findingsOf(members: string, around = ""): string[] {
  const source = sourceOf(members, around);
  const lines = source.split("\n");
  return analyzeSource(source).diagnostics.map(({ code, line, column, message }) => {
    const at = lines[line - 1]?.slice(column - 1).replace(/\s*\*\/.*/, "");
    return `${code} at ${at}: ${message}`;
  });
}

/** A model of `Item`, whose members are given, after the declarations around it. */
export function sourceOf(members: string, around: string): string {
  return `${around}
interface Item {
${members}
}
export function predict(modelInput: Item[]): string[] { return modelInput.map(() => ""); }`;
}
