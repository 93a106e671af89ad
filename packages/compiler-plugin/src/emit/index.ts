export { emitConverters } from "./converters.ts";
