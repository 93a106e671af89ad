import { expect, test } from "vitest";
import { isTsfuncError, TsfuncError } from "./tsfunc-error.ts";

const error: TsfuncError = new TsfuncError("TF2001", { name: "ChatModel" });

test("an error carries its code, MLflow's code and a link to its page", () => {
  expect(error).toMatchObject({ code: "TF2001", errorCode: "INVALID_STATE", name: "TsfuncError" });
  expect(error.message).toMatch(/^`ChatModel` is decorated/);
  expect(error.message).toMatch(/\nSee docs\/errors\/TF2001\.md$/);
});

test("without the plugin the message names the line for each build tool, and the way without a plugin", () => {
  for (const line of [
    '"@tsfunc/compiler-plugin/vite"',
    '"…/esbuild"',
    "node --import @tsfunc/compiler-plugin/register",
    "explicit schemas",
  ]) {
    expect(error.message).toContain(line);
  }
});

test("the stack begins with name and message and leads to the place", () => {
  expect(error.stack?.startsWith(`TsfuncError: ${error.message}\n    at `)).toBe(true);
  expect(error.stack).toContain("tsfunc-error.test.ts");
});

test("the cause is kept, and absent without one", () => {
  const cause = new Error("deeper");
  expect(new TsfuncError("TF2005", { target: "a number" }, { cause }).cause).toBe(cause);
  expect("cause" in error).toBe(false);
});

test("parameters given as a function are asked for once, when the message is first read", () => {
  let calls = 0;
  const lazy = new TsfuncError("TF2005", () => ({ target: `call ${++calls}` }));
  expect(calls).toBe(0);
  expect(lazy.message).toBe(lazy.message);
  expect(calls).toBe(1);
});

test("the message can be amended, as loggers and test runners do", () => {
  const amended = new TsfuncError("TF2005", { target: "a number" });
  amended.message = `here: ${amended.message}`;
  expect(amended.message).toMatch(/^here: `pyfunc` was applied to a number/);
});

test("an error of another copy of the runtime is recognised by its code", () => {
  expect(isTsfuncError(error)).toBe(true);
  expect(isTsfuncError(Object.assign(new Error("other copy"), { code: "TF4001" }))).toBe(true);
});

test.each([null, undefined, "TF2001", {}, { code: 2001 }, { code: "ENOENT" }, { code: "TF200" }, { code: "XTF2001" }])(
  "%o is no error of this project",
  (value) => {
    expect(isTsfuncError(value)).toBe(false);
  },
);

test("the compiler asks for the parameters of the template", () => {
  // @ts-expect-error TF2002 asks for `found` and `supported` as well
  expect(new TsfuncError("TF2002", { name: "ChatModel" }).message).toContain("{found}");
  // @ts-expect-error no such code
  expect(() => new TsfuncError("TF9999", {})).toThrow(TypeError);
});

test("a code that a server has sent takes the place of the one in the catalogue", () => {
  const sent = new TsfuncError("TF2001", { name: "ChatModel" }, { errorCode: "RESOURCE_CONFLICT" });
  expect(sent.errorCode).toBe("RESOURCE_CONFLICT");
});
