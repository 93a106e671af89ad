import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Check } from "../../harness/check.ts";
import type { BundledSource } from "../../models/bundled-sources.ts";
import type { Exports } from "../../models/exports.ts";
import { sameSignature } from "../../models/same-signature.ts";
import { type SavedSource, saveBundled } from "../../models/save-bundled.ts";
import { inputExample } from "../type-hints/case-input.ts";
import type { ExampleCase, SavedExample, WrittenFile } from "./example-case.ts";

/**
 * The check of the files that are saved.
 *
 * @param testCase The case.
 * @param source Gives the source of its model, as built.
 * @param saved Is told where the model is.
 * @returns The check.
 */
export function saveCheck(
  testCase: ExampleCase,
  source: () => BundledSource,
  saved: (model: SavedSource) => void,
): Check<ExampleCase> {
  return {
    label: "save",
    content: testCase,
    expected: testCase.save,
    run: async (warn) => {
      const example = inputExample(testCase.example, withAnyClass(source().exports));
      const model = await saveBundled(source(), example, { warn });
      saved(model);
      return describe(model, testCase.save.result as SavedExample | undefined);
    },
    differs: (ours) => differentFiles(ours as SavedExample, testCase.save.result as SavedExample),
    errorCode: true,
  };
}

/** An example may have instances of a class of its own, which the model does not know. */
function withAnyClass(exports: Exports): Exports {
  return new Proxy(exports, { get: (target, name) => Reflect.get(target, name) ?? class {} });
}

function describe({ path, info }: SavedSource, recorded: SavedExample | undefined): SavedExample {
  const files = Object.keys(recorded?.files ?? {}).map((name) => [name, readFile(join(path, name))]);
  return {
    files: Object.fromEntries(files),
    saved_input_example_info: { ...info.savedInputExampleInfo },
    signature: info.signature?.toDict() ?? null,
  };
}

function readFile(path: string): WrittenFile | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, "utf8");
  return { text, json: JSON.parse(text) };
}

function differentFiles(ours: SavedExample, recorded: SavedExample): string | null {
  const different = Object.entries(recorded.files).find(([name, file]) => ours.files[name]?.text !== file?.text);
  if (different !== undefined) return `${different[0]} is ${ours.files[different[0]]?.text}`;
  if (!isDeepStrictEqual(ours.saved_input_example_info, recorded.saved_input_example_info)) {
    return `the info is ${JSON.stringify(ours.saved_input_example_info)}`;
  }
  const isSame = sameSignature(ours.signature, recorded.signature);
  return isSame ? null : `the signature is ${JSON.stringify(ours.signature)}`;
}
