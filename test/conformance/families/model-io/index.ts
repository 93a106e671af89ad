import { type ModelInfo, setSignature } from "@tsfunc/mlflow";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import type { Check, Family } from "../../harness/check.ts";
import { decode } from "../../harness/values.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import { type BundledSource, bundleSources } from "../../models/bundled-sources.ts";
import { build } from "../signature-json/build.ts";
import type {
  ModelIoCase,
  ModelIoContent,
  RecordedCall,
  RecordedModel,
  SavedModelCase,
  SetSignatureCase,
} from "./model-io-case.ts";
import { ModelLife } from "./model-life.ts";
import { differentModel } from "./recorded-model.ts";
import { rules } from "./rules.ts";
import { sameReturned } from "./same-returned.ts";

let built: ReadonlyMap<string, BundledSource> = new Map();

/** Models that are saved and loaded: what their MLmodel file says, and what calls return. */
export const modelIo: Family<ModelIoCase, ModelIoContent> & { name: "model_io" } = {
  name: "model_io",
  prepare: async (cases) => {
    built = await bundleSources(
      "model-io",
      cases.flatMap((one) => (one.kind === "saved_model" ? (one.ts ?? []) : [])),
    );
  },
  checks: (testCase) => (testCase.kind === "saved_model" ? savedChecks(testCase) : [setCheck(testCase)]),
  rules,
  withoutCounterpart: ({ testCase, call }) => {
    if (testCase.kind === "set_signature") return null;
    if (testCase.ts === null) return "no TypeScript";
    return (
      withoutCounterpart(testCase.input_example, { tuples: true }) ?? withoutCounterpart([call?.input, call?.params])
    );
  },
};

function savedChecks(testCase: SavedModelCase): readonly Check<ModelIoContent>[] {
  const life = new ModelLife(testCase, () => sourceOf(testCase));
  const { save, after } = testCase;
  return [
    { label: "save", content: { testCase }, expected: save, run: (warn) => life.save(warn), ...described(save.result) },
    ...(after === undefined
      ? []
      : [
          {
            label: "set signature",
            content: { testCase },
            expected: after,
            run: () => life.setSignature(),
            ...described(after.result),
          },
        ]),
    ...testCase.calls.map((call, at) => callCheck(testCase, call, `call ${at + 1}`, life)),
  ];
}

function described(recorded: unknown): Pick<Check<ModelIoContent>, "differs" | "errorCode"> {
  return { differs: (info) => differentModel(info as ModelInfo, recorded as RecordedModel), errorCode: true };
}

function callCheck(
  testCase: SavedModelCase,
  call: RecordedCall,
  label: string,
  life: ModelLife,
): Check<ModelIoContent> {
  return {
    label,
    content: { testCase, call },
    expected: call,
    run: (warn) => life.call(call, warn),
    differs: (returned) =>
      sameReturned(returned, decode(call.returns)) ? null : `returned ${JSON.stringify(returned)}`,
    errorCode: true,
  };
}

function setCheck(testCase: SetSignatureCase): Check<ModelIoContent> {
  return {
    label: "set signature",
    content: { testCase },
    expected: testCase.expect,
    run: () => setSignature(testCase.uri, build(testCase.signature) as ModelSignature),
    errorCode: true,
  };
}

function sourceOf({ ts }: SavedModelCase): BundledSource {
  const source = built.get(ts ?? "");
  if (source === undefined) throw new Error("the source of the case was not built");
  return source;
}
