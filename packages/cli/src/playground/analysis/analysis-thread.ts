import { SourceAnalyzer } from "@tsfunc/compiler-plugin/api";
import type { Outcome } from "./analysis.ts";
import { describeSource } from "./describe-source.ts";
import { LIMITS } from "./limits.ts";

let analyzer = new SourceAnalyzer();

/**
 * Reads a source. What is thrown on the way is a fault of the source: a stack that has overflowed, or a fault of TypeScript that only a source
 * can bring about.
 *
 * @param source The text of a TypeScript module.
 * @returns The answer, or why there is none.
 */
export function analyzeSource(source: string): Outcome {
  try {
    const text = JSON.stringify(describeSource(analyzer.analyze(source)), withoutBigints);
    return Buffer.byteLength(text) > LIMITS.answerBytes ? { kind: "too-large" } : { kind: "answer", text };
  } catch (error) {
    analyzer = new SourceAnalyzer();
    return { kind: "unreadable", reason: error instanceof Error ? error.message : String(error) };
  }
}

function withoutBigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
