/** A source to begin with. */
export interface SampleSource {
  readonly name: string;
  readonly source: string;
}

/** What types can say, a click each; the last one holds mistakes. */
export const SAMPLE_SOURCES: readonly SampleSource[] = [
  {
    name: "Chat model",
    source: `import { type long, pyfunc } from "@tsfunc/runtime";

export class Message {
  role!: "system" | "user" | "assistant";
  content!: string;
  metadata?: Record<string, string>;
}

export class GenerationParams {
  temperature = 0.7;
  maxTokens: long = 100;
}

@pyfunc
export default class ChatModel {
  predict(modelInput: Message[], params: GenerationParams = new GenerationParams()): string[] {
    return modelInput.map((message) => \`\${message.role}: \${message.content} \${params.temperature}\`);
  }
}
`,
  },
  {
    name: "Rows",
    source: `import { type integer, pyfunc } from "@tsfunc/runtime";

interface Penguin {
  /** @minimum 0 */
  billLength?: number;
  flipperLength: integer;
  island: "Biscoe" | "Dream" | "Torgersen";
  seen: Date;
}

interface Guess {
  species: string;
  probability: number;
}

export const predict = pyfunc((modelInput: Penguin[]): Guess[] =>
  modelInput.map(({ island }) => ({ species: island === "Biscoe" ? "Gentoo" : "Adelie", probability: 0.5 })),
);
`,
  },
  {
    name: "Nested",
    source: `import { pyfunc } from "@tsfunc/runtime";

type Part = { type: "text"; text: string } | { type: "image"; url: string };

interface Turn {
  parts: Part[];
  scores: Map<string, number>;
  raw?: Uint8Array;
}

export const predict = pyfunc((modelInput: Turn[]): number[] => modelInput.map(({ parts }) => parts.length));
`,
  },
  {
    name: "Mistakes",
    source: `import { pyfunc } from "@tsfunc/runtime";

interface Row {
  language: string | null;
  onChange: () => void;
}

@pyfunc
export class Model {
  predict(modelInput: Row[]): string[] {
    return modelInput.map((row) => row.langauge);
  }
}
`,
  },
];
