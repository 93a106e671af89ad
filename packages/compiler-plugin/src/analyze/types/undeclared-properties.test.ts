import { expect, test } from "vitest";
import { analyzeSource } from "../analyze-source.fixture.ts";

test("an index signature of unknown beside properties keeps undeclared properties without a warning", () => {
  const { sites, diagnostics } = analyzeSource(
    `class Message { role!: string; [key: string]: unknown }
     export function predict(modelInput: Message[]): string[] { return modelInput.map(({ role }) => role); }`,
  );
  expect(diagnostics).toEqual([]);
  expect(sites[0]?.descriptor.definitions.Message?.extra).toEqual({ kind: "any" });
});

test("an index signature of any beside properties is warned of, as any is elsewhere", () => {
  const { diagnostics } = analyzeSource(
    `class Message { role!: string; [key: string]: any }
     export function predict(modelInput: Message[]): string[] { return modelInput.map(({ role }) => role); }`,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["TF1007"]);
});

test("what is found in the type of undeclared properties was said to be where the object type is used", () => {
  const { diagnostics } = analyzeSource(
    `interface Message { role: string;
       [key: string]: string | string[] }
     export function predict(modelInput: Message[]): string[] { return modelInput.map(({ role }) => role); }`,
  );
  expect(diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual(["TF1009 2"]);
});
