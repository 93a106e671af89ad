import { expect, test, vi } from "vitest";
import type { Warning } from "../errors/warn.ts";
import { silent } from "./infer.fixture.ts";
import { inferSignature } from "./infer-signature.ts";

class Message {
  role = "user";
}

test("a signature has what was given", () => {
  const params = { temperature: 0.3, stop: ["."] };
  const signature = inferSignature("Translate: Hello", "Bonjour", params);
  expect(String(signature.inputs)).toBe("[string (required)]");
  expect(String(signature.outputs)).toBe("[string (required)]");
  expect(String(signature.params)).toBe(
    "['temperature': double (default: 0.3), 'stop': string (default: ['.']) (shape: (-1,))]",
  );
  expect(inferSignature(undefined, [{ score: 0.5 }]).inputs).toBeNull();
  expect(inferSignature("x", null, {}).params).toBeNull();
  expect(() => inferSignature()).toThrow(expect.objectContaining({ code: "TF3012" }));
});

test("data without a type make any type, with a warning that says why", () => {
  const warnings: Warning[] = [];
  const signature = inferSignature({ a: [1, "x"] }, { o: new Map() }, null, { onWarning: (one) => warnings.push(one) });
  expect(String(signature.inputs)).toBe("[Any (required)]");
  expect(String(signature.outputs)).toBe("[Any (required)]");
  expect(warnings).toMatchObject([
    { code: "TF3121", parameters: { part: "inputs", reason: expect.stringMatching(/long, string for `a\[\]`/) } },
    { code: "TF3121", parameters: { part: "outputs", reason: expect.stringMatching(/Map, received for `o`/) } },
  ]);
});

test("instances of classes inside the data are refused, a lone one is any type", () => {
  expect(() => inferSignature([new Message()])).toThrow(expect.objectContaining({ code: "TF3102" }));
  expect(() => inferSignature({ message: new Message() })).toThrow(expect.objectContaining({ code: "TF3102" }));
  expect(String(inferSignature(new Message(), null, null, silent).inputs)).toBe("[Any (required)]");
});

test("Node is warned when nobody else listens", () => {
  const emitWarning = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  inferSignature([{ a: 1 }]);
  expect(emitWarning).toHaveBeenCalledWith(expect.stringContaining("a"), { type: "TsfuncWarning", code: "TF3120" });
  emitWarning.mockRestore();
});
