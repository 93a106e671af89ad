import type { ParamSchema } from "../signature/param-schema.ts";
import type { ParamSpec } from "../signature/param-spec.ts";
import { Changes, type Pair } from "./changes.ts";
import { compareTypes } from "./compare-types.ts";
import { paramFit } from "./scalar-fit.ts";
import type { SignatureChange } from "./signature-change.ts";

/**
 * Compares params.
 *
 * @param schemas The params of both signatures.
 * @returns What has changed.
 */
export function compareParams({ before, after }: Pair<ParamSchema | null>): readonly SignatureChange[] {
  const changes = new Changes("params");
  const [old, current] = [before, after].map((schema) => new Map(schema?.params.map((param) => [param.name, param])));
  for (const [path, param] of old ?? []) {
    const now = current?.get(path);
    if (now !== undefined) compareParam({ before: param, after: now }, changes);
    else {
      const reason = "Callers that send it are not refused, but it is ignored.";
      changes.add({ path, kind: "param-removed", impact: "risky", reason, before: text(param), after: null });
    }
  }
  for (const [path, param] of current ?? []) {
    const reason = "Callers that do not send it get its default.";
    const isNew = old?.has(path) !== true;
    if (isNew) changes.add({ path, kind: "param-added", impact: "safe", reason, before: null, after: text(param) });
  }
  return changes.found;
}

function compareParam({ before, after }: Pair<ParamSpec>, changes: Changes): void {
  const path = after.name;
  if ((before.shape === null) !== (after.shape === null)) {
    const [was, is] = [before, after].map((param) =>
      param.shape === null ? `${param.type}` : `list of ${param.type}`,
    );
    const reason =
      after.shape === null ? "Callers that send a list are refused." : "Callers that send one value are refused.";
    changes.add({ path, kind: "shape-changed", impact: "breaking", reason, before: was, after: is });
  } else {
    const place = { path: after.shape === null ? path : `${path}[]`, scalarFit: paramFit, changes };
    compareTypes({ before: before.type, after: after.type }, place);
  }
  const [was, is] = [defaultText(before), defaultText(after)];
  if (was === is) return;
  const reason = "Callers that do not send it are answered by another value.";
  changes.add({ path, kind: "default-changed", impact: "risky", reason, before: was, after: is });
}

function text(param: ParamSpec): string {
  return `${param.type}${param.shape === null ? "" : " list"} (default: ${defaultText(param)})`;
}

/** `2` and `2.0` are one default. */
function defaultText(param: ParamSpec): string {
  return JSON.stringify(param.toDict().default, (_, value) => (typeof value === "bigint" ? String(value) : value));
}
