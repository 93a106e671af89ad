import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("./index.ts", import.meta.url));

/** All modules that a module loads when it runs, by what is written in their imports. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  const source = readFileSync(file, "utf8");
  for (const [, specifier = ""] of source.matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?"([^"]+)";/gms)) {
    const target = specifier.startsWith(".") ? resolve(dirname(file), specifier) : specifier;
    if (!found.has(target)) {
      found.add(target);
      if (specifier.startsWith(".")) {
        importsOf(target, found);
      }
    }
  }
  return found;
}

test("the root exports these values and no others", async () => {
  expect(Object.keys(await import("./index.ts")).sort()).toEqual([
    "TsfuncError",
    "ValidationError",
    "descriptorOf",
    "isTsfuncError",
    "jsonSchemaOf",
    "predictOf",
    "predictStreamOf",
    "pyfunc",
    "schemaOf",
    "signatureOf",
    "standardSchemaOf",
  ]);
});

test("the root loads modules of its own package alone: nothing of Node, and no reflect-metadata", () => {
  const loaded = [...importsOf(root)];
  expect(loaded.length).toBeGreaterThan(50);
  expect(loaded.filter((target) => !target.startsWith(dirname(root)))).toEqual([]);
});

test("what the plugin injects is attach and describe", async () => {
  expect(Object.keys(await import("./injected.ts"))).toEqual(["attach", "describe"]);
});

test("@tsfunc/runtime/reflect loads reflect-metadata", async () => {
  await import("./reflect.ts");
  expect(Reflect).toHaveProperty("defineMetadata");
});

const PROGRAM = `
  import { jsonSchemaOf, pyfunc, signatureOf } from ${JSON.stringify(root)};
  import { describe } from ${JSON.stringify(resolve(root, "../injected.ts"))};

  const numbers = { kind: "array", items: { kind: "number" } };
  const descriptor = { version: 1, input: numbers, output: null, params: null, arguments: { modelInput: 0 }, definitions: {} };
  const sum = pyfunc(
    describe(() => ({ version: 1, kind: "function", name: "sum", descriptor, classes: {} }), (xs) => xs.reduce((a, b) => a + b)),
  );
  const attempt = (action) => { try { return action(); } catch (error) { return error.code ?? error.name; } };
  console.log(JSON.stringify([
    attempt(() => new Function("return 1")()),
    sum([1, 2]),
    attempt(() => sum(["1"])),
    String(signatureOf(sum)).includes("double"),
    jsonSchemaOf(sum).type,
  ]));
`;

/** Bundles a program with what it imports, as text. */
async function bundle(program: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "program",
        resolveId: (id) => (id === "program" ? id : null),
        load: (id) => (id === "program" ? program : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: "program" } },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

test("models run where code generation from strings is forbidden", async () => {
  const flags = ["--disallow-code-generation-from-strings", "--input-type=module"];
  const printed = execFileSync(process.execPath, flags, { input: await bundle(PROGRAM), encoding: "utf8" });
  expect(JSON.parse(printed)).toEqual(["EvalError", 3, "TF2100", true, "array"]);
});
