/**
 * JSON as Python reads and writes it: {@link readJson} keeps integers beyond 2^53, {@link writeJson} tells floats from integers.
 *
 * @module
 */
export { Float } from "./float.ts";
export { isNativeJson } from "./is-native-json.ts";
export type { JsonNode, JsonObjectNode } from "./json-node.ts";
export { mayHoldLongInteger } from "./may-hold-long-integer.ts";
export type { JsonData, JsonDict } from "./plain-json.ts";
export { readJson } from "./read-json.ts";
export { writeJson } from "./write-json.ts";
