import ts from "typescript";

const PRINTER = ts.createPrinter({ removeComments: true });

/**
 * The public API of one entry as text: every export, then every declaration of the same package that those refer to.
 *
 * @param file The built `.d.ts` file.
 * @returns Declarations in the order of their names, without comments.
 */
export function describeEntry(file: string): string {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} exports nothing; are the packages built?`);
  const exported = checker.getExportsOfModule(module).map((one) => describeSymbol(one.name, targetOf(one, checker)));
  const targets = new Set(exported.map(({ symbol }) => symbol));
  const behind = [...symbolsBehind([...targets], checker)].filter((one) => !targets.has(one));
  const referred = behind.map((one) => describeSymbol(one.name, one));
  return `${sectionOf("Exported", exported)}\n${sectionOf("Referred to", referred)}`;
}

/** A symbol under the name by which it is known here. */
interface Described {
  readonly symbol: ts.Symbol;
  readonly text: string;
}

function describeSymbol(name: string, symbol: ts.Symbol): Described {
  return { symbol, text: `// ${name}\n${textOf(symbol)}\n` };
}

function sectionOf(title: string, symbols: readonly Described[]): string {
  return [`// ${title}: ${symbols.length}\n`, ...symbols.map(({ text }) => text).sort()].join("\n");
}

function textOf({ declarations = [] }: ts.Symbol): string {
  return declarations.map((one) => printed(statementOf(one))).join("\n");
}

function printed(node: ts.Node): string {
  const text = PRINTER.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
  return text.replace(/^(?:export )?(?:default )?(?:declare )?/, "");
}

/** A variable is declared in a list within a statement; everything else is a statement itself. */
function statementOf(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

/** The symbols that declarations name, and those that theirs name, as far as they are declared outside of `node_modules`. */
function symbolsBehind(symbols: readonly ts.Symbol[], checker: ts.TypeChecker): Set<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (symbol !== undefined) add(targetOf(symbol, checker));
    ts.forEachChild(node, visit);
  };
  const add = (symbol: ts.Symbol): void => {
    if (found.has(symbol) || !isOurs(symbol)) return;
    found.add(symbol);
    for (const declaration of symbol.declarations ?? []) visit(statementOf(declaration));
  };
  symbols.forEach(add);
  return found;
}

/** Declared at the top of a file of ours; members, parameters and type parameters are part of what declares them. */
function isOurs(symbol: ts.Symbol): boolean {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined || declaration.getSourceFile().fileName.includes("/node_modules/")) return false;
  return ts.isSourceFile(statementOf(declaration).parent);
}

function targetOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
