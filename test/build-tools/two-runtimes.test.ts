import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Project } from "./project.ts";

const MODEL = `import { pyfunc } from "@tsfunc/runtime";

export class Point { x!: number }

@pyfunc
export class Model {
  predict(modelInput: Point[]): boolean[] {
    return modelInput.map((point) => point instanceof Point);
  }
}
export const doubled = pyfunc((modelInput: Point[]): number[] => modelInput.map(({ x }) => 2 * x));
`;

const MAIN = `import { jsonSchemaOf, predictOf, pyfunc, signatureOf } from "@tsfunc/runtime";
import * as other from "./vendor/runtime.ts";
import { doubled, Model } from "./vendor/model.ts";

const predict = predictOf(new Model()) as (modelInput: unknown) => unknown;
const refusal = () => { try { predict([{}]); } catch (error) { return error as { code: string; issues: unknown[] }; } };
console.log(JSON.stringify({
  two: other.pyfunc !== (pyfunc as unknown),
  answers: [predict([{ x: 1 }]), predictOf(doubled)([{ x: 1 }])],
  refusal: [refusal()?.code, refusal()?.issues.length],
  signatures: [signatureOf(Model), signatureOf(doubled)].map(({ inputs }) => String(inputs)),
  schema: jsonSchemaOf(Model, "element").required,
}));
`;

let project: Project;
beforeAll(async () => {
  project = await Project.create({ experimentalDecorators: false });
  const vendored = join(project.folder, "vendor/node_modules/@tsfunc");
  await mkdir(vendored, { recursive: true });
  await cp(join(project.folder, "../node_modules/@tsfunc/runtime"), join(vendored, "runtime"), { recursive: true });
  await project.write("vendor/model.ts", MODEL);
  await project.write("vendor/runtime.ts", 'export { pyfunc } from "@tsfunc/runtime";\n');
  await project.write("main.ts", MAIN);
});
afterAll(() => project.remove());

test("a model that was decorated by one copy of the runtime is a model for another one in the same process", async () => {
  const { ok, output } = await project.run(["--import", "@tsfunc/compiler-plugin/register", "main.ts"]);
  expect(ok, output).toBe(true);
  expect(JSON.parse(output)).toEqual({
    two: true,
    answers: [[true], [2]],
    refusal: ["TF2100", 1],
    signatures: ["[{x: double (required)} (required)]", "[{x: double (required)} (required)]"],
    schema: ["x"],
  });
});
