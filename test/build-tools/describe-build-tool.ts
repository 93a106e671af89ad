import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DIALECTS, type Dialect } from "./dialects.ts";
import { OBSERVATIONS, UNUSABLE } from "./expected.ts";
import { Project } from "./project.ts";
import type { Outcome } from "./run-node.ts";
import type { BuildTool } from "./tools/build-tool.ts";

/** What is the same for every build tool; `withoutPlugin` is what is seen where the plugin is absent. */
export function describeBuildTool(tool: BuildTool, withoutPlugin: (dialect: Dialect) => readonly string[]): void {
  describe.concurrent.each(DIALECTS)(`${tool.name} with $dialect`, (dialect) => {
    const { experimentalDecorators } = dialect;
    let project: Project;
    let outcome: Outcome;
    beforeAll(async () => {
      project = await Project.create({ experimentalDecorators });
      outcome = await tool.run(project, "main.ts");
    });
    afterAll(() => project.remove());

    test("makes instances, refuses with a path, and knows the signatures", () => {
      expect(observationsIn(outcome)).toEqual({ ...OBSERVATIONS, reflectMetadata: experimentalDecorators });
    });

    test("keeps the place of an error that a model throws", async () => {
      expect(outcome.ok).toBe(false);
      expect(outcome.output).toContain(await project.placeOf('new Error("nothing to say")', "chat-model.ts"));
    });

    test("ends with the place and the fix of what cannot be used", async () => {
      const { ok, output } = await tool.run(project, "unusable.ts");
      expect(ok).toBe(false);
      for (const { at, ...texts } of UNUSABLE) {
        const place = await project.placeOf(at, "unusable.ts");
        expect(output).toContain(place.slice(0, place.lastIndexOf(":") + 1));
        for (const text of Object.values(texts)) expect(output).toContain(text);
      }
    });

    test("is never silent without the plugin", async () => {
      const { ok, output } = await tool.runWithoutPlugin(project, "main.ts");
      expect(ok).toBe(false);
      for (const text of withoutPlugin(dialect)) expect(output).toContain(text);
    });
  });
}

function observationsIn({ output }: Outcome): unknown {
  const line = /^\{"answers".*\}$/m.exec(output)?.[0];
  if (line === undefined) throw new Error(`The program printed no observations:\n${output}`);
  return JSON.parse(line);
}
