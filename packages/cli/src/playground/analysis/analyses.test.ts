import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { Analyses } from "./analyses.ts";
import type { SourceAnswer } from "./analysis.ts";
import { HOSTILE_SOURCES } from "./hostile-sources.fixture.ts";
import { type AnalysisLimits, LIMITS } from "./limits.ts";

const MODEL = `import { pyfunc } from "@tsfunc/runtime";
export class Message { role!: "system" | "user"; content!: string; }
@pyfunc
export default class ChatModel {
  predict(modelInput: Message[]): string[] { return modelInput.map(({ content }) => content); }
}
`;
/** A machine may be busy, and a source that is fine still has to be answered. */
const PATIENT = { time: 60_000 };

/** What the thread may have, in MiB, and as much as the process around it needs by itself, which here is that of the tests. */
const MOST_MEMORY = LIMITS.memory + 256;

/** Each class has two of the next: written out, there are more of them than there is memory for. */
const ENDLESS = HOSTILE_SOURCES["classes that contain each other twice"] ?? "";

function analysesWith(limits: Partial<AnalysisLimits>): Analyses {
  const analyses = new Analyses(limits);
  onTestFinished(() => analyses.close());
  return analyses;
}

const answerOf = async (analyses: Analyses, source: string): Promise<SourceAnswer> =>
  JSON.parse(await analyses.analyze(source, PATIENT));
const codeOf = (analyses: Analyses, source: string): Promise<string> =>
  analyses.analyze(source).then(
    () => "answer",
    ({ code }) => code,
  );

describe("one after the other", () => {
  const analyses = new Analyses({ time: 60_000, waiting: 3 });
  afterAll(() => analyses.close());

  test("an answer has signature, JSON Schema and zod source of each model", async () => {
    expect(await answerOf(analyses, MODEL)).toEqual({
      diagnostics: [],
      models: [
        {
          name: "ChatModel",
          kind: "class",
          signature: expect.stringContaining("[{content: string (required), role: string (required)} (required)]"),
          signatureJson: {
            inputs: [expect.objectContaining({ type: "object" })],
            outputs: [{ type: "string", required: true }],
            params: null,
          },
          jsonSchema: expect.objectContaining({ $schema: "https://json-schema.org/draft/2020-12/schema" }),
          zod: expect.stringContaining('role: z.enum(["system", "user"])'),
        },
      ],
    });
  });

  test("an answer has the diagnostics of tsfunc and of TypeScript by their position", async () => {
    const source = `const wrong: string = 1;\n${MODEL.replace("content!: string", "content!: symbol")}nowhere;\n`;
    const { diagnostics } = await answerOf(analyses, source);
    expect(diagnostics.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ["TS2322", "error", 1],
      ["TF1005", "error", 3],
      ["TS2322", "error", 6],
      ["TS2304", "error", 8],
    ]);
    expect(diagnostics[1]).toEqual(expect.objectContaining({ fix: expect.any(String), column: 50 }));
  });

  test("an answer has a hundred diagnostics, and says how many more there are", async () => {
    const { diagnostics, furtherDiagnostics } = await answerOf(analyses, "nowhere;\n".repeat(250));
    expect([diagnostics.length, furtherDiagnostics]).toEqual([100, 150]);
  });

  test("a source that is nested too deep is refused, and the reader is a new one", async () => {
    expect(await codeOf(analyses, HOSTILE_SOURCES["20,000 open parentheses"] ?? "")).toBe("TF6066");
    expect((await answerOf(analyses, MODEL)).models).toHaveLength(1);
  });

  test("an answer that is too large is refused", async () => {
    const source = HOSTILE_SOURCES["classes that contain each other often enough for a large answer"] ?? "";
    expect(await codeOf(analyses, source)).toBe("TF6067");
  });

  test("more sources than may wait are refused, and one whose client has gone is not read", async () => {
    const gone = AbortSignal.abort();
    const first = answerOf(analyses, MODEL);
    const left = analyses.analyze(MODEL, { signal: gone });
    const third = answerOf(analyses, MODEL);
    expect(await codeOf(analyses, MODEL)).toBe("TF6068");
    await expect(left).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect([await first, await third].map(({ models }) => models.length)).toEqual([1, 1]);
    expect(await codeOf(analyses, MODEL)).toBe("answer");
  });
});

describe("a hundred sources that ask for much", () => {
  const analyses = new Analyses({ time: 500 });
  const refused = new Set(["TF6066", "TF6067"]);
  /** Those that end by themselves, and soon. */
  const short: string[] = [];
  let [count, most] = [0, 0];
  const read = async (source: string): Promise<string> => {
    const code = await codeOf(analyses, source);
    count++;
    most = Math.max(most, process.memoryUsage.rss());
    return code;
  };
  beforeAll(() => analyses.analyze(MODEL, PATIENT));
  afterAll(() => analyses.close());

  test.each(Object.entries(HOSTILE_SOURCES))("%s", async (_, source) => {
    const start = performance.now();
    const code = await read(source);
    const isShort = performance.now() - start < 250;
    expect(["answer", "TF6064", "TF6065", ...refused]).toContain(code);
    if (isShort && code !== "TF6064") short.push(source);
    expect((await answerOf(analyses, MODEL)).models).toHaveLength(1);
  });

  test(`the process takes less than ${MOST_MEMORY} MiB`, { timeout: 180_000 }, async () => {
    while (count < 100) await read(short[count % short.length] ?? "");
    console.info(`${count} hostile sources: at most ${Math.round(most / 2 ** 20)} MiB`);
    expect(most).toBeLessThan(MOST_MEMORY * 2 ** 20);
  });
});

describe("the thread is replaced", { timeout: 180_000 }, () => {
  test("when a source takes too long", async () => {
    const analyses = analysesWith({ time: 300 });
    expect(await codeOf(analyses, HOSTILE_SOURCES["a tuple that grows without end"] ?? "")).toBe("TF6064");
    expect((await answerOf(analyses, MODEL)).models).toHaveLength(1);
  });

  test("when a source needs too much memory", async () => {
    const analyses = analysesWith({ time: 150_000, memory: 192 });
    expect(await codeOf(analyses, ENDLESS)).toBe("TF6065");
    expect((await answerOf(analyses, MODEL)).models).toHaveLength(1);
  });
});
