export { injectModels } from "./inject-models.ts";
export { lowerDecorators } from "./lower-decorators.ts";
export { type InjectedSource, type TransformedSource, withInlineMap } from "./transformed-source.ts";
