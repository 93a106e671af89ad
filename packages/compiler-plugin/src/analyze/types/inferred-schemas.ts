import { symbolAt } from "../symbols.ts";
import { ts } from "../typescript.ts";

/** A constant that holds a schema. */
export interface InferredSchema {
  readonly symbol: ts.Symbol;
  /** Whether it is one of zod 3, whose schemas do not tell their JSON Schema themselves. */
  readonly isZod3: boolean;
}

/** Knows the schemas that types are inferred from: `z.infer<typeof Message>` is validated by `Message`. */
export class InferredSchemas {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  #byType: ReadonlyMap<ts.Type, InferredSchema> | undefined;

  constructor(program: ts.Program) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  /**
   * The schema that a type is inferred from.
   *
   * @param type The type. Object types are told by their identity, however they are written: those of a schema are its alone.
   * @param written The type as written, where it was: all others are told by `z.infer<typeof …>` itself.
   */
  of(type: ts.Type, written: ts.TypeNode | undefined): InferredSchema | undefined {
    const schema = written && this.#writtenAs(written);
    if (schema !== undefined && this.#inferredBy(schema.symbol) === type) return schema;
    if (!isAnonymousObject(type)) return undefined;
    this.#byType ??= this.#findAll();
    return this.#byType.get(type);
  }

  #writtenAs(node: ts.TypeNode): InferredSchema | undefined {
    const [argument] = (ts.isTypeReferenceNode(node) && node.typeArguments) || [];
    if (argument === undefined || !ts.isTypeQueryNode(argument)) return undefined;
    const symbol = symbolAt(argument.exprName, this.#checker);
    return symbol && this.#schemaIn(symbol);
  }

  /** Those at the top of every module that imports zod, the exported ones first. */
  #findAll(): ReadonlyMap<ts.Type, InferredSchema> {
    const found = new Map<ts.Type, InferredSchema>();
    for (const file of this.#program.getSourceFiles().filter(importsZod)) {
      for (const symbol of constantsOf(file, this.#checker)) {
        const type = this.#inferredBy(symbol);
        const schema = type !== undefined && !found.has(type) ? this.#schemaIn(symbol) : undefined;
        if (type !== undefined && schema !== undefined) found.set(type, schema);
      }
    }
    return found;
  }

  #schemaIn(symbol: ts.Symbol): InferredSchema | undefined {
    const { valueDeclaration } = symbol;
    if (valueDeclaration === undefined || !ts.isVariableDeclaration(valueDeclaration)) return undefined;
    const type = this.#checker.getTypeOfSymbol(symbol);
    const isSchema = type.getProperty("~standard") !== undefined && type.getProperty("_output") !== undefined;
    return isSchema ? { symbol, isZod3: type.getProperty("_zod") === undefined } : undefined;
  }

  /** What a schema makes, if the constant holds one. */
  #inferredBy(symbol: ts.Symbol): ts.Type | undefined {
    const output = this.#checker.getTypeOfSymbol(symbol).getProperty("_output");
    return output && this.#checker.getTypeOfSymbol(output);
  }
}

/** What zod makes of an object is a mapped type that nothing else has. */
function isAnonymousObject(type: ts.Type): boolean {
  const { Object: objects, Intersection } = ts.TypeFlags;
  if ((type.flags & (objects | Intersection)) === 0) return false;
  const symbol = type.getSymbol();
  return symbol === undefined || (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0;
}

function importsZod(file: ts.SourceFile): boolean {
  return !file.fileName.includes("/node_modules/") && /["']zod\b/.test(file.text);
}

function constantsOf(file: ts.SourceFile, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const statements = file.statements.filter(ts.isVariableStatement);
  const exportedFirst = [...statements].sort((one, other) => Number(isExported(other)) - Number(isExported(one)));
  return exportedFirst
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name }) => checker.getSymbolAtLocation(name) ?? []);
}

function isExported(statement: ts.VariableStatement): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
