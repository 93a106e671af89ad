export type { CompilerOptions } from "ts-morph";
export { ts } from "ts-morph";
