import "reflect-metadata";
import { expect, test, vi } from "vitest";
import { attach } from "./attach.ts";
import { numberMetadata } from "./chat.fixture.ts";
import { describe } from "./describe.ts";
import { descriptorOf } from "./descriptor-of.ts";
import { dialects, runEmitted } from "./emit.fixture.ts";
import { predictOf } from "./predict-of.ts";
import { pyfunc } from "./pyfunc.ts";

const source = `
  export @attach(() => metadata) class ByClass { predict(modelInput) { return modelInput; } }
  export class ByMethod { @attach(() => metadata) predict(modelInput) { return modelInput; } }`;

test("two copies of the runtime share metadata and models", async () => {
  vi.resetModules();
  const { pyfunc: otherPyfunc } = await import("./pyfunc.ts");
  const { descriptorOf: otherDescriptorOf } = await import("./descriptor-of.ts");
  expect([otherPyfunc === pyfunc, otherDescriptorOf === descriptorOf]).toEqual([false, false]);

  const metadata = numberMetadata({ kind: "function" });
  const byOther = otherPyfunc(
    describe(
      () => metadata,
      (modelInput: number[]) => modelInput.length,
    ),
  );
  expect(predictOf(byOther)([1])).toBe(1);
  expect(descriptorOf(byOther)).toBe(metadata.descriptor);
  const byOwn = pyfunc(
    describe(
      () => metadata,
      (modelInput: number[]) => modelInput.length,
    ),
  );
  expect(otherDescriptorOf(byOwn)).toBe(metadata.descriptor);
});

test("TC39 decorators leave the metadata under Symbol.metadata, that of a method under its name", () => {
  const metadata = numberMetadata();
  const { ByClass, ByMethod } = runEmitted<Record<string, object>>("TC39", source, { attach, metadata });
  const metadataOf = (target: object | undefined): unknown =>
    Reflect.get(target ?? {}, Reflect.get(Symbol, "metadata"));
  expect(metadataOf(ByClass)).toEqual({ "tsfunc:model": metadata });
  expect(metadataOf(ByMethod)).toEqual({ "tsfunc:model:predict": metadata });
});

test("legacy decorators leave the metadata as Reflect metadata", () => {
  const metadata = numberMetadata();
  const { ByClass, ByMethod } = runEmitted<Record<"ByClass" | "ByMethod", { prototype: object }>>("legacy", source, {
    attach,
    metadata,
  });
  expect(Reflect.getOwnMetadata("tsfunc:model", ByClass)).toBe(metadata);
  expect(Reflect.getOwnMetadata("tsfunc:model", ByMethod.prototype, "predict")).toBe(metadata);
});

test.each(dialects)("%s: attaching alone changes nothing", (dialect) => {
  const { ByClass } = runEmitted<{ ByClass: new () => { predict(value: unknown): unknown } }>(dialect, source, {
    attach,
    metadata: numberMetadata(),
  });
  expect(new ByClass().predict("text")).toBe("text");
});

test("decorating works where nothing keeps metadata", () => {
  const context = { kind: "class", name: "Bare", metadata: undefined };
  class Bare {}
  expect(() =>
    Reflect.apply(
      attach(() => numberMetadata()),
      undefined,
      [Bare, context],
    ),
  ).not.toThrow();
});
