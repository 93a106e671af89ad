import type { Float } from "./float.ts";

/** A value without members. */
export type JsonLeaf = null | boolean | number | bigint | string | Float;

/**
 * What is to be written as JSON, without the losses of JavaScript's own objects: keys keep their order, integers all their digits, and floats
 * are told apart from integers. A plain number is written as an integer where it is one.
 */
export type JsonNode = JsonLeaf | readonly JsonNode[] | JsonObjectNode;

/** An object of {@link JsonNode}s; its keys are written in the order of the map. */
export type JsonObjectNode = ReadonlyMap<string, JsonNode>;
