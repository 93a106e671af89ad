import { ts } from "../../analyze/index.ts";
import { calleeName, callNodes } from "./call-nodes.ts";
import type { ModuleFormat } from "./module-format.ts";
import { PatchProblem } from "./patch-problem.ts";

/** Leads from a place of the emitted text to the offset in its source; null where the source map says nothing. */
export type OriginalOffset = (offset: number) => number | null;

/** What calls are told apart by. */
export interface CalledPlacesOptions {
  readonly format: ModuleFormat;
  /** Without it, calls are told by their order, where that cannot have changed. */
  readonly original: OriginalOffset | null;
  /** Whether a node of the emitted text is part of a list of decorators. */
  isInDecorators(node: ts.Node): boolean;
}

/** Finds the calls of a source in the JavaScript that TypeScript made of it: by its source map, or by their order. */
export class CalledPlaces {
  readonly #source: readonly ts.CallExpression[];
  readonly #emitted: ts.SourceFile;
  readonly #options: CalledPlacesOptions;
  readonly #imported: ReadonlyMap<string, string>;

  constructor(source: ts.SourceFile, emitted: ts.SourceFile, options: CalledPlacesOptions) {
    this.#source = callNodes(source);
    this.#emitted = emitted;
    this.#options = options;
    this.#imported = options.format === "commonjs" ? importedNames(source) : new Map();
  }

  /**
   * The call in the emitted text that a call of the source became.
   *
   * @param isIt Recognises the call in the source.
   * @throws {PatchProblem} When it is not there, or cannot be told from others.
   */
  callOf(isIt: (call: ts.CallExpression) => boolean): ts.CallExpression {
    const written = this.#source.find(isIt);
    const name = written && this.#emittedName(written);
    if (written === undefined || name === undefined) throw new PatchProblem("the source has no call by name there");
    const emitted = callNodes(this.#emitted, name);
    const { original } = this.#options;
    return original === null ? this.#byOrder(written, name, emitted) : byMap(written, emitted, original);
  }

  /** Decorators are left out: TypeScript moves them as a whole. */
  #byOrder(written: ts.CallExpression, name: string, emitted: readonly ts.CallExpression[]): ts.CallExpression {
    const alike = this.#source.filter((one) => this.#emittedName(one) === name && !isInDecorator(one));
    const candidates = emitted.filter((one) => !this.#options.isInDecorators(one));
    if (alike.length !== candidates.length) {
      throw new PatchProblem(`it calls \`${name}\` ${candidates.length} times, and the source ${alike.length} times`);
    }
    const found = candidates[alike.indexOf(written)];
    if (found === undefined || (alike.length > 1 && alike.some(mayMove))) {
      throw new PatchProblem(`its calls of \`${name}\` can only be told apart by a source map (\`sourceMap: true\`)`);
    }
    return found;
  }

  /** CommonJS calls an import by the name that its module exports. */
  #emittedName(call: ts.CallExpression): string | undefined {
    const name = calleeName(call);
    return name !== undefined && ts.isIdentifier(call.expression) ? (this.#imported.get(name) ?? name) : name;
  }
}

function importedNames(source: ts.SourceFile): ReadonlyMap<string, string> {
  const bindings = source.statements
    .filter(ts.isImportDeclaration)
    .map(({ importClause }) => importClause?.namedBindings);
  const specifiers = bindings.flatMap((one) => (one !== undefined && ts.isNamedImports(one) ? [...one.elements] : []));
  return new Map(specifiers.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]));
}

function byMap(
  written: ts.CallExpression,
  emitted: readonly ts.CallExpression[],
  original: OriginalOffset,
): ts.CallExpression {
  const found = emitted.find((one) => original(one.getStart()) === written.getStart());
  if (found === undefined) throw new PatchProblem("its source map does not lead to that call");
  return found;
}

function isInDecorator(call: ts.CallExpression): boolean {
  return ts.findAncestor(call, ts.isDecorator) !== undefined;
}

/** Whether TypeScript may emit a call elsewhere: initializers and base classes leave their place in a class. */
function mayMove(call: ts.CallExpression): boolean {
  return ts.findAncestor(call, (node) => isClassLevel(node)) !== undefined;
}

function isClassLevel(node: ts.Node): boolean {
  return (
    ts.isPropertyDeclaration(node) ||
    ts.isHeritageClause(node) ||
    ts.isComputedPropertyName(node) ||
    ts.isClassStaticBlockDeclaration(node)
  );
}
