export { hashIn } from "./companion/companion-hash.ts";
export { companionSource, type Exported } from "./companion/companion-source.ts";
export { type Patched, patchEmitted, UnpatchableError } from "./emitted/patch-emitted.ts";
export { injectModels } from "./inject-models.ts";
export { lowerDecorators } from "./lower-decorators.ts";
export type { InjectedSource, SourceMap, TransformedSource } from "./transformed-source.ts";
