import { ts } from "../../analyze/index.ts";

/** How relative imports of a source name the other source: as it is, as what it becomes, or without an ending. */
export type ImportStyle = "source" | "emitted" | "none";

const RELATIVE_IMPORT = /\bfrom\s*["'](\.{1,2}\/[^"']*)["']/g;
const SOURCE_ENDING = /\.([cm]?)tsx?$/;

/**
 * How a source writes its imports: as it imports its companion file, otherwise as its first relative import, otherwise as its tsconfig.json
 * asks for.
 */
export function importStyle(text: string, options: ts.CompilerOptions): ImportStyle {
  const specifiers = Array.from(text.matchAll(RELATIVE_IMPORT), ({ 1: specifier = "" }) => specifier);
  const written = specifiers.find((one) => /\.tsfunc\b/.test(one)) ?? specifiers[0];
  return written === undefined ? styleOf(options) : styleOfSpecifier(written);
}

function styleOfSpecifier(specifier: string): ImportStyle {
  if (SOURCE_ENDING.test(specifier)) return "source";
  return /\.[cm]?jsx?$/.test(specifier) ? "emitted" : "none";
}

function styleOf({ allowImportingTsExtensions, moduleResolution, module }: ts.CompilerOptions): ImportStyle {
  if (allowImportingTsExtensions === true) return "source";
  const isNode = module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  const byNode =
    moduleResolution === ts.ModuleResolutionKind.Node16 || moduleResolution === ts.ModuleResolutionKind.NodeNext;
  return isNode || byNode ? "emitted" : "none";
}

/** A relative import of a source, written in a style; anything else as it is. */
export function styled(specifier: string, style: ImportStyle): string {
  if (style === "source" || !/^\.{1,2}\//.test(specifier)) return specifier;
  return specifier.replace(SOURCE_ENDING, (_, letter: string) => (style === "none" ? "" : `.${letter}js`));
}
