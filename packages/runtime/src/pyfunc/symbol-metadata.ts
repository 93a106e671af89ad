/**
 * Makes `Symbol.metadata` exist: decorators of the TC39 dialect keep metadata only where it does when their class is evaluated, and not every
 * platform has it.
 *
 * It is `Symbol.for("Symbol.metadata")`, because the helpers of build tools fall back to the same symbol.
 */
export function ensureSymbolMetadata(): void {
  if (!Reflect.has(Symbol, "metadata")) {
    Object.defineProperty(Symbol, "metadata", { value: Symbol.for("Symbol.metadata") });
  }
}
