import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ourError } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { Project } from "./project.ts";
import { runNode } from "./run-node.ts";
import { node } from "./tools/node.ts";

describeBuildTool(node, () => ourError("register model.ts"));

/** A model in a file of its own, which refuses the second input. */
const MODEL = `
export const increased = pyfunc((modelInput: number[]): number[] => modelInput.map((value) => value + 1));
console.log(increased([1]));
try { increased(["1" as never]); } catch (error) { console.log((error as { code: string }).code); }
`;
const PRINTED = "[ 2 ]\nTF2100\n";

describe("node --import", () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.create({ experimentalDecorators: false });
  });
  afterAll(() => project.remove());

  const run = (file: string) => project.run(["--import", "@tsfunc/compiler-plugin/register", file]);

  test("compiles a source whatever its ending", async () => {
    for (const ending of ["mts", "cts", "tsx"]) {
      await project.write(`model.${ending}`, `import { pyfunc } from "@tsfunc/runtime";\n${MODEL}`);
    }
    await project.write(
      "all.ts",
      'await import("./model.mts");\nawait import("./model.cts");\nimport("./model.tsx");\n',
    );
    expect(await run("all.ts")).toEqual({ ok: true, output: PRINTED.repeat(3) });
  });

  test("compiles a source that is imported with a query, or by the name of what it becomes", async () => {
    await project.write("model.ts", `import { pyfunc } from "@tsfunc/runtime";\n${MODEL}`);
    await project.write("twice.ts", 'await import("./model.ts?again");\nawait import("./model.js");\n');
    expect(await run("twice.ts")).toEqual({ ok: true, output: PRINTED.repeat(2) });
  });

  test("keeps the place of an error in a folder whose name needs escapes", async () => {
    await project.write("100% #1.ts", '\n  throw new Error("on line 2");\n');
    const { output } = await run("100% #1.ts");
    expect(output).toContain(`${join(project.folder, "100% #1.ts")}:2:9`);
  });

  test("finds the project of a file in another working directory", async () => {
    const register = join(project.folder, "../node_modules/@tsfunc/compiler-plugin/dist/register.js");
    const { output } = await runNode(["--import", register, join(project.folder, "main.ts")], tmpdir());
    expect(output).toContain('"reflectMetadata":false');
    expect(output).toContain("nothing to say");
  });
});
