import { expect, test } from "vitest";
import { Latest } from "./latest.ts";

test("of questions in a row only the last is asked", async () => {
  const asked: string[] = [];
  const latest = new Latest(async (question: string) => asked.push(question), 5);
  const answers = await Promise.all(["a", "b", "c"].map((question) => latest.ask(question)));
  expect(asked).toEqual(["c"]);
  expect(answers).toEqual([undefined, undefined, 1]);
});

test("an answer is dropped when another question came meanwhile, and so is an error", async () => {
  const release: (() => void)[] = [];
  let start = (): void => {};
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  const latest = new Latest(async (question: string) => {
    start();
    if (question !== "last") await new Promise<void>((resolve) => release.push(resolve));
    if (question === "fails") throw new Error("too late");
    return question;
  }, 0);
  const first = latest.ask("fails");
  await started;
  const last = latest.ask("last");
  for (const resolve of release) resolve();
  expect(await Promise.all([first, last])).toEqual([undefined, "last"]);
});

test("the error of the last question is told", async () => {
  const latest = new Latest(async () => Promise.reject(new Error("refused")), 0);
  await expect(latest.ask("a")).rejects.toThrow("refused");
});
