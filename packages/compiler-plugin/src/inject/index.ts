export { type InjectOptions, injectModels } from "./inject-models.ts";
export { lowerDecorators } from "./lower-decorators.ts";
export { type SourceMap, type TransformedSource, withInlineMap } from "./transformed-source.ts";
