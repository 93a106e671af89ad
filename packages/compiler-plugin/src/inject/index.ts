export { injectModels } from "./inject-models.ts";
export { lowerDecorators } from "./lower-decorators.ts";
export { type TransformedSource, withInlineMap } from "./transformed-source.ts";
export { withoutTypeCheck } from "./without-type-check.ts";
