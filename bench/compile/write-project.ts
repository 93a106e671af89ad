import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** How many files the project has of each sort; with `main.ts` they are 200. */
const [TYPES, MODELS, SERVICES] = [50, 50, 99];

const TSCONFIG = {
  compilerOptions: {
    ...{ target: "ES2022", lib: ["ES2023", "ESNext.Decorators"], module: "preserve", types: ["node"] },
    ...{ strict: true, skipLibCheck: true, noEmit: true, allowImportingTsExtensions: true },
  },
  include: ["src"],
};

/**
 * Writes a project of 200 files, 50 of which declare a model, as programs that use models have them: types of their own, models that import
 * them, and ordinary code around both.
 *
 * @param folder Where to; its parents have `@tsfunc/runtime` and `@types/node`.
 * @returns How many files were written.
 */
export function writeProject(folder: string): number {
  const files: Record<string, string> = { "src/main.ts": mainSource() };
  for (let index = 0; index < TYPES; index++) files[`src/types/topic-${index}.ts`] = typesSource(index);
  for (let index = 0; index < MODELS; index++) files[`src/models/model-${index}.ts`] = modelSource(index);
  for (let index = 0; index < SERVICES; index++) files[`src/services/service-${index}.ts`] = serviceSource(index);
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  write(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  write(join(folder, "package.json"), '{ "name": "compile-cost", "private": true, "type": "module" }');
  write(join(folder, "package-lock.json"), "{}");
  return Object.keys(files).length;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function mainSource(): string {
  const models = Array.from({ length: MODELS }, (_, index) => `export * from "./models/model-${index}.ts";`);
  const services = Array.from({ length: SERVICES }, (_, index) => `export * from "./services/service-${index}.ts";`);
  return `${[...models, ...services].join("\n")}\n`;
}

function typesSource(index: number): string {
  return `/** What is known of one topic. */
export class Topic${index} {
  id!: string;
  title = "untitled";
  weight = 0.5;
  tags: string[] = [];
  createdAt?: Date;
  metadata?: Record<string, string>;
  get label(): string {
    return \`\${this.title} (\${this.tags.join(", ")})\`;
  }
}

export interface Source${index} {
  kind: "web" | "file" | "database";
  uri: string;
  bytes?: number | null;
  checked: boolean;
}

export class Document${index} {
  topic!: Topic${index};
  sources: Source${index}[] = [];
  score?: number;
  parts!: ({ kind: "text"; text: string } | { kind: "image"; url: string; width: number })[];
}

export class Options${index} {
  temperature = 0.7;
  limit = ${index + 1};
  style: "short" | "long" = "short";
}
`;
}

function modelSource(index: number): string {
  const other = (index + 1) % TYPES;
  const head = `import { pyfunc } from "@tsfunc/runtime";
import type { Document${index}, Options${index} } from "../types/topic-${index}.ts";
import { Topic${other} } from "../types/topic-${other}.ts";

interface Answer${index} {
  text: string;
  topics: string[];
  score: number;
}
`;
  const answer = `  const topics = document.sources.map((source) => new Topic${other}().title + source.uri);
  const text = document.parts.map((part) => (part.kind === "text" ? part.text : part.url)).join(" ");
  return { text: \`\${document.topic.title}: \${text}\`, topics, score: document.score ?? 0 };
`;
  const declared = `function answer${index}(document: Document${index}): Answer${index} {\n${answer}}\n`;
  return index % 2 === 0
    ? `${head}
@pyfunc
export class Model${index} {
  predict(modelInput: Document${index}[], params?: Options${index}): Answer${index}[] {
    return modelInput.slice(0, params?.limit).map(answer${index});
  }
}

${declared}`
    : `${head}
export const model${index} = pyfunc((modelInput: Document${index}[]): Answer${index}[] => modelInput.map(answer${index}));

${declared}`;
}

function serviceSource(index: number): string {
  const topic = index % TYPES;
  const earlier = index === 0 ? "" : `import { rank${index - 1} } from "./service-${index - 1}.ts";\n`;
  const rank = index === 0 ? "0" : `rank${index - 1}(scores)`;
  return `import { readFile } from "node:fs/promises";
import { Document${topic}, type Source${topic}, Topic${topic} } from "../types/topic-${topic}.ts";
${earlier}
type Grouped${index}<Value> = Map<string, Value[]>;

export interface Report${index} {
  readonly total: number;
  readonly groups: readonly { readonly name: string; readonly documents: readonly Document${topic}[] }[];
}

export async function load${index}(path: string): Promise<Document${topic}[]> {
  const rows: { title: string; sources: Source${topic}[] }[] = JSON.parse(await readFile(path, "utf8"));
  return rows.map(({ title, sources }) => {
    const document = new Document${topic}();
    document.topic = Object.assign(new Topic${topic}(), { id: title.toLowerCase(), title });
    document.sources = sources.filter((source) => source.checked && source.kind !== "file");
    return document;
  });
}

export function report${index}(documents: readonly Document${topic}[]): Report${index} {
  const groups: Grouped${index}<Document${topic}> = new Map();
  for (const document of documents) {
    const name = document.topic.tags[0] ?? "none";
    groups.set(name, [...(groups.get(name) ?? []), document]);
  }
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b));
  return { total: documents.length, groups: sorted.map(([name, found]) => ({ name, documents: found })) };
}

export function rank${index}(scores: Readonly<Record<string, number>>): number {
  const values = Object.entries(scores).flatMap(([name, score]) => (name.startsWith("_") ? [] : [score * ${index + 1}]));
  const [first = 0, ...rest] = values.sort((a, b) => b - a);
  return rest.reduce((sum, value, at) => sum + value / (at + 2), first) + ${rank};
}

export class Store${index} {
  readonly #documents = new Map<string, Document${topic}>();
  readonly #listeners: ((document: Document${topic}) => void)[] = [];

  add(document: Document${topic}): this {
    this.#documents.set(document.topic.id, document);
    for (const listener of this.#listeners) listener(document);
    return this;
  }

  find(predicate: (document: Document${topic}) => boolean): Document${topic} | undefined {
    return [...this.#documents.values()].find(predicate);
  }

  onAdd(listener: (document: Document${topic}) => void): () => void {
    this.#listeners.push(listener);
    return () => void this.#listeners.splice(this.#listeners.indexOf(listener), 1);
  }
}
`;
}
