import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Compilation, Compiler } from "../../packages/compiler-plugin/src/build-tools/compiler.ts";
import { ProgramCompiler } from "../../packages/compiler-plugin/src/build-tools/program-compiler.ts";
import { repetitions, SEED } from "../campaigns/scale.ts";
import { Random } from "../converters/random.ts";
import { Project } from "./project.ts";

const DAMAGES = repetitions(5000);
/** How many bytes lie between two places where an entry is cut off: none in a campaign. */
const STEP = 5000 / DAMAGES;

/** A campaign takes minutes. */
vi.setConfig({ testTimeout: 15 * 60_000 });

let project: Project;
let cache: string;
let file: string;
let text: string;
let compiler: Compiler;
let compilation: Compilation | null;
beforeAll(async () => {
  project = await Project.create({ experimentalDecorators: false });
  cache = await mkdtemp(join(tmpdir(), "tsfunc-damage-"));
  file = join(project.folder, "chat-model.ts");
  text = await project.read("chat-model.ts");
  compiler = new Compiler({ cache });
  compilation = await compiler.compile(file, text);
});
afterAll(async () => {
  await project.remove();
  await rm(cache, { recursive: true });
});

/** The entry of the model: its path and its bytes. */
async function entry(): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const bytes = await readFile(path);
    if (bytes.includes('"result"')) return { path, bytes };
  }
  throw new Error("The model has no entry.");
}

/** A compilation, without what it tells of the cache. */
function withoutCache(compiled: Compilation | null): Compilation | null {
  return compiled && { ...compiled, warnings: compiled.warnings.filter(({ code }) => code !== "TF1091") };
}

/** Puts other bytes in place of an entry: the model is compiled again, the result is the same, and so is the entry afterwards. */
async function expectRebuilt(damaged: Buffer, { path, bytes }: Awaited<ReturnType<typeof entry>>): Promise<void> {
  await writeFile(path, damaged);
  expect(withoutCache(await compiler.compile(file, text))).toEqual(compilation);
  expect(await readFile(path)).toEqual(bytes);
}

test("an entry that was cut off is made again", async () => {
  const compile = vi.spyOn(ProgramCompiler.prototype, "compile");
  const whole = await entry();
  let cuts = 0;
  for (let length = 0; length < whole.bytes.length; length += STEP, cuts++) {
    await expectRebuilt(whole.bytes.subarray(0, length), whole);
  }
  console.log(`cache: cut off at ${cuts} places of ${whole.bytes.length} bytes, made again each time`);
  expect(compile).toHaveBeenCalledTimes(cuts);
});

test("an entry with other bytes is made again", async () => {
  const compile = vi.spyOn(ProgramCompiler.prototype, "compile");
  compile.mockClear();
  const random = new Random(SEED);
  const whole = await entry();
  for (let damage = 0; damage < DAMAGES; damage++) await expectRebuilt(damagedBy(random, whole.bytes), whole);
  console.log(`cache: ${DAMAGES} random damages with seed ${SEED}, made again each time`);
  expect(compile).toHaveBeenCalledTimes(DAMAGES);
});

test("whatever is damaged, the next build has the right result", async () => {
  const random = new Random(SEED);
  for (let damage = 0; damage < DAMAGES / 100; damage++) {
    for (const name of await readdir(cache)) {
      const path = join(cache, name);
      await writeFile(path, damagedBy(random, await readFile(path)));
    }
    const built = await new Compiler({ cache }).compile(file, text);
    expect(withoutCache(built)).toEqual(compilation);
    expect(built?.warnings.map(({ code }) => code)).toContain("TF1091");
  }
});

/** One to ten bytes changed, or a piece left out, or one put in. */
function damagedBy(random: Random, bytes: Buffer): Buffer {
  const at = random.integer(0, bytes.length - 1);
  if (random.chance(0.2)) {
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.integer(1, 100))]);
  }
  if (random.chance(0.2)) return Buffer.concat([bytes.subarray(0, at), Buffer.from("x"), bytes.subarray(at)]);
  const damaged = Buffer.from(bytes);
  for (let count = random.integer(1, 10); count > 0; count--) {
    const index = random.integer(0, bytes.length - 1);
    damaged[index] = (bytes[index] ?? 0) ^ random.integer(1, 255);
  }
  return damaged;
}
