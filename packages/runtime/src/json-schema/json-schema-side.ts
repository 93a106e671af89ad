/** What a JSON Schema describes: what goes into a conversion, or what comes out of it, where defaults have been applied. */
export type JsonSchemaSide = "input" | "output";
