import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../project/read-project.ts";
import type { BuildTool } from "../tools/build-tool.ts";
import type { Plan } from "./plan.ts";

const MODEL = `import { pyfunc } from "@tsfunc/runtime";

export class Message {
  role!: "system" | "user" | "assistant";
  content!: string;
}

@pyfunc
export default class ChatModel {
  predict(modelInput: Message[]): string[] {
    return modelInput.map(({ role, content }) => \`\${role}: \${content}\`);
  }
}
`;

/** Next compiles no decorators but those of \`experimentalDecorators\`; a function needs none. */
const WITH_COMPANION = `import { pyfunc } from "@tsfunc/runtime";
import * as types from "./model.tsfunc";

export class Message {
  role!: "system" | "user" | "assistant";
  content!: string;
}

export const chat = pyfunc(
  types.chat((modelInput: Message[]): string[] => modelInput.map(({ role, content }) => \`\${role}: \${content}\`)),
);
`;

const SOURCE = /\.[cm]?tsx?$/;

/**
 * Plans a first model, where the project has none. No file is ever written over.
 *
 * @param project The project.
 * @param tool Its build tool.
 */
export async function modelEdit({ folder, manifest }: Project, { way }: BuildTool): Promise<Plan> {
  const names = await readdir(join(folder, "src"), { recursive: true }).catch((): string[] => []);
  const sources = names.filter((name) => SOURCE.test(name) && !name.includes("node_modules"));
  const hasModel = await Promise.all(sources.map((name) => usesRuntime(join(folder, "src", name))));
  if (hasModel.includes(true)) return { edits: [], byHand: [] };
  const file = way === "patch" && manifest.type !== "module" ? "model.mts" : "model.ts";
  if (names.includes(file)) return { edits: [], byHand: [] };
  const after = way === "emit" ? WITH_COMPANION : MODEL;
  return { edits: [{ file: `src/${file}`, before: null, after }], byHand: [] };
}

async function usesRuntime(file: string): Promise<boolean> {
  return (await readFile(file, "utf8").catch(() => "")).includes("@tsfunc/runtime");
}
