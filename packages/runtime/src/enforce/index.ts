export type { Issue, IssueCode } from "../errors/issue.ts";
export type { OnWarning, Warning } from "../errors/warn.ts";
export type { EnforceOptions } from "./enforce-options.ts";
export { enforceSchema } from "./enforce-schema.ts";
export { type EnforcedParams, enforceParams } from "./params/enforce-params.ts";
