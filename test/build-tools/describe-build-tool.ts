import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DIALECTS, type Dialect } from "./dialects.ts";
import { withoutPlugin } from "./documented-config.ts";
import { OBSERVATIONS, UNUSABLE } from "./expected.ts";
import { Project } from "./project.ts";
import type { Outcome } from "./run-node.ts";
import type { BuildTool } from "./tools/build-tool.ts";

/**
 * What is the same for every build tool.
 *
 * @param seenWithoutPlugin What is seen where the plugin is absent; null for the second variant of a build tool, which adds nothing to it.
 */
export function describeBuildTool(
  tool: BuildTool,
  seenWithoutPlugin: ((dialect: Dialect) => readonly string[]) | null,
): void {
  describe.each(DIALECTS)(`${tool.name} with $dialect`, (dialect) => {
    const { experimentalDecorators } = dialect;
    const create = async () => {
      const created = await Project.create({ ...tool.compilerOptions, experimentalDecorators }, tool.node);
      for (const [name, from] of Object.entries(tool.packages ?? {})) await created.install(name, from);
      return created;
    };
    let project: Project;
    let outcome: Outcome;
    beforeAll(async () => {
      project = await create();
      if (tool.config !== null) await project.write(tool.config.file, tool.config.text);
      outcome = await tool.run(project);
    });
    afterAll(() => project.remove());

    test("makes instances, refuses with a path, and knows the signatures", () => {
      expect(observationsIn(outcome)).toEqual({ ...OBSERVATIONS, reflectMetadata: experimentalDecorators });
    });

    test("keeps the place of an error that a model throws", async () => {
      expect(outcome.ok).toBe(false);
      expect(outcome.output).toContain(await project.lineOf('new Error("nothing to say")', "chat-model.ts"));
    });

    test("ends with the place and the fix of what cannot be used", async () => {
      await project.write("main.ts", 'import "./unusable.ts";\n');
      const { ok, output } = await tool.run(project);
      expect(ok).toBe(false);
      for (const { at, ...texts } of UNUSABLE) {
        expect(output).toContain(await project.lineOf(at, "unusable.ts"));
        for (const text of Object.values(texts)) expect(withoutMarkdown(output)).toContain(withoutMarkdown(text));
      }
    });

    if (seenWithoutPlugin === null) return;
    test("is never silent without the plugin", async () => {
      const other = await create();
      const { file, text } = withoutPlugin(tool.config ?? { file: "no.config.ts", text: "" });
      await other.write(file, text);
      const { ok, output } = await (tool.runWithoutPlugin ?? tool.run)(other);
      expect(ok).toBe(false);
      for (const seen of seenWithoutPlugin(dialect)) expect(output).toContain(seen);
      await other.remove();
    });
  });
}

/** Some build tools print code in colour, and then without its backticks. */
function withoutMarkdown(text: string): string {
  return text.replaceAll("`", "");
}

function observationsIn({ output }: Outcome): unknown {
  const line = /^\{"answers".*\}$/m.exec(output)?.[0];
  if (line === undefined) throw new Error(`The program printed no observations:\n${output}`);
  return JSON.parse(line);
}
