/** The dialects of decorators, and how a tsconfig.json asks for them. */
export const DIALECTS = [
  { dialect: "TC39 decorators", experimentalDecorators: false },
  { dialect: "experimentalDecorators", experimentalDecorators: true },
] as const;

/** One of the dialects. */
export type Dialect = (typeof DIALECTS)[number];
