import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CompileError } from "../compile-error.ts";
import type { Outcome } from "./messages.ts";
import type { Made, ProgramRequest } from "./programs.ts";
import { ThreadPrograms } from "./thread-programs.ts";

let folder: string;
let programs: ThreadPrograms;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "tsfunc-thread-")));
});
afterEach(async () => {
  await programs.end();
  rmSync(folder, { recursive: true });
});

/** Programs whose thread does this with each `order`; `say(outcome)` answers it. Each thread leaves a file that says it was started. */
function threadThat(does: string): ThreadPrograms {
  const file = join(folder, "thread.mjs");
  const program = `
import { existsSync, writeFileSync } from "node:fs";
import { parentPort, threadId, workerData } from "node:worker_threads";
const started = (count) => ${JSON.stringify(folder)} + "/started-" + count;
let count = 1;
while (existsSync(started(count))) count++;
writeFileSync(started(count), "");
const told = [];
parentPort.on("message", (order) => {
  told.push(order.file ?? order.kind);
  const say = (outcome) => parentPort.postMessage({ id: order.id, outcome });
  const make = (code, inputs = null) => say({ kind: "made", result: { code, map: null }, inputs });
  if (order.kind === "make") { ${does} }
});`;
  writeFileSync(file, program);
  programs = new ThreadPrograms(file, { targetMlflow: "2.9.2" });
  return programs;
}

function isStarted(count: number): boolean {
  return existsSync(join(folder, `started-${count}`));
}

function make(text = "text"): Promise<Made<"lower">> {
  const request: ProgramRequest<"lower"> = { kind: "lower", file: "/a.ts", text, output: "javascript", isKept: true };
  return programs.make(request);
}

async function codeOf(text?: string): Promise<string> {
  return (await make(text)).result.code;
}

const say = (outcome: Outcome): string => `say(${JSON.stringify(outcome)});`;

test("each request has its own answer, whatever their order", async () => {
  threadThat(`setTimeout(() => make(order.request.text), order.request.text === "first" ? 100 : 0);`);
  expect(await Promise.all(["first", "second", "third"].map(codeOf))).toEqual(["first", "second", "third"]);
  expect([isStarted(1), isStarted(2)]).toEqual([true, false]);
});

test("the thread is started at the first request, and has the settings", async () => {
  threadThat("make(JSON.stringify([workerData, told]));");
  programs.invalidate("/too-early.ts");
  expect(isStarted(1)).toBe(false);
  expect(JSON.parse(await codeOf())).toEqual([{ targetMlflow: "2.9.2" }, ["make"]]);
});

test("what has changed is told before what is asked next", async () => {
  threadThat("make(told.join());");
  await make();
  programs.invalidate("/changed.ts");
  programs.refresh();
  expect(await codeOf()).toBe("make,/changed.ts,refresh,make");
});

test("a Program that did not go twice is the one that went before", async () => {
  const program = { record: { files: [], folders: [], manifests: [] }, state: "state" };
  const inputs = (sent: unknown): string => JSON.stringify({ tsconfigs: [], dependencies: [], program: sent });
  threadThat(`make("", told.length === 1 ? ${inputs(program)} : ${inputs("same")});`);
  expect([(await make()).inputs?.program, (await make()).inputs?.program]).toEqual([program, program]);
});

test("types that cannot be used are refused with all that was found", async () => {
  const position = { file: "/a.ts", line: 2, column: 3 };
  const diagnostic = { ...position, code: "TF1005", severity: "error", message: "No.", fix: "Do." } as const;
  threadThat(say({ kind: "refused", diagnostics: [diagnostic], dependencies: ["/b.ts"] }));
  const error = await make().catch((one: unknown) => one);
  expect(error).toBeInstanceOf(CompileError);
  expect(error).toMatchObject({ diagnostics: [diagnostic], dependencies: ["/b.ts"] });
});

test("what goes wrong in the thread has the stack of the thread", async () => {
  threadThat(`say({ kind: "failed", error: (function deepInside() { return new RangeError("too deep"); })() });`);
  const error = await make().catch((one: unknown) => one);
  expect(error).toBeInstanceOf(RangeError);
  expect(error).toMatchObject({ message: "too deep", stack: expect.stringContaining("deepInside") });
});

describe("a thread that is lost is an error for all who wait, and the next request starts another one:", () => {
  test.each([
    ["it throws", `throw new Error("lost its way");`, "has ended: lost its way."],
    ["it exits", "process.exit(3);", "has ended: exit code 3."],
  ])("%s", async (_, how, message) => {
    threadThat(`if (order.request.text === "bad") { ${how} } else if (order.request.text === "good") make("good");`);
    const results = await Promise.allSettled([make("waits"), make("bad")]);
    for (const result of results) {
      expect(result).toMatchObject({ status: "rejected", reason: { name: "ThreadError" } });
      expect(String(result.status === "rejected" && result.reason)).toContain(message);
    }
    expect(await codeOf("good")).toBe("good");
    expect([isStarted(2), isStarted(3)]).toEqual([true, false]);
  });

  test("there is none", async () => {
    programs = new ThreadPrograms(join(folder, "none.mjs"), {});
    await expect(make()).rejects.toThrow("none.mjs");
  });
});

describe("the end", () => {
  test("waits for those who wait", async () => {
    threadThat("setTimeout(() => make(order.request.text), 100);");
    const waiting = codeOf("answered");
    await programs.end();
    expect(await waiting).toBe("answered");
    expect(await codeOf("again")).toBe("again");
    expect(isStarted(2)).toBe(true);
  });

  test("is put off by a request that comes meanwhile", async () => {
    threadThat("setTimeout(() => make(order.request.text), 100);");
    const first = codeOf("first");
    await programs.end();
    await Promise.all([first, codeOf("second")]);
    expect(await codeOf("third")).toBe("third");
    expect(isStarted(2)).toBe(false);
  });

  test("of what was never started, or has ended, is nothing", async () => {
    threadThat("make(order.request.text);");
    await programs.end();
    await make();
    await programs.end();
    await programs.end();
    expect(isStarted(2)).toBe(false);
  });
});
