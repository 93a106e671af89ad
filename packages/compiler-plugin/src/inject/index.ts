export { hashIn } from "./companion/companion-hash.ts";
export { companionSource, type Exported } from "./companion/companion-source.ts";
export { type Patched, patchEmitted, UnpatchableError } from "./emitted/patch-emitted.ts";
export { injectModels } from "./inject-models.ts";
export { lowerDecorators } from "./lower-decorators.ts";
export { type InjectedSource, type SourceMap, type TransformedSource, withInlineMap } from "./transformed-source.ts";
export { withoutTypeCheck } from "./without-type-check.ts";
