import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model with this annotation of its result. */
function predict(annotation: string): ReturnType<typeof sources.add> {
  return sources.add(`import { pyfunc, type long } from "@tsfunc/runtime";
class Answer { constructor(text: string) { this.text = text; } text: string }
class Generator<T> { value!: T }
type Later = Promise<AsyncIterable<Answer[]>>;
export const predict = pyfunc((modelInput: string[])${annotation} => { throw new Error(); });
`);
}

describe("the output is", () => {
  test.each(
    [
      [": string[]", "string[]"],
      [": string", "string"],
      [": long[]", "long[]"],
      [": Promise<string[]>", "string[]"],
      [": PromiseLike<string[]>", "string[]"],
      [": AsyncIterable<string>", "string"],
      [": Iterable<string>", "string"],
      [": AsyncGenerator<string, void, undefined>", "string"],
      [": globalThis.Generator<string[]>", "string[]"],
      [": Promise<AsyncIterable<string>>", "string"],
      [": Later", "Answer[]"],
      [": Generator<string>", "Generator<string>"],
      [": ('b' | 'a')[]", '("b" | "a")[]'],
      [": Promise<('a' | 'b')[]>", '("a" | "b")[]'],
      [": Answer[]", "Answer[]"],
      [": (string | null)[]", "(string | null)[]"],
      ["", null],
      [": void", null],
      [": Promise<void>", null],
      [": undefined", null],
      [": unknown", null],
      [": any", null],
      [": object", null],
      [": Set<string>", null],
      [": { run: () => void }", null],
      [": Missing", null],
    ].map(([annotation, text]) => ({ annotation, text, source: predict(String(annotation)) })),
  )("$text for `$annotation`", ({ source, text }) => {
    expect(source.text("output")).toBe(text);
    expect(source.messages).toEqual([]);
  });
});

const answer = predict(": Answer[]");

test("a class of the output alone need not be constructible, since no instances of it are made", () => {
  expect(answer.site.classes).toEqual({});
  expect(answer.properties("Answer")).toBe("{ text: string }");
});
