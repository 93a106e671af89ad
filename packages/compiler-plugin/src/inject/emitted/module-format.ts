import { ts } from "../../analyze/index.ts";
import { PatchProblem } from "./patch-problem.ts";

/** What TypeScript makes of imports: ES modules or CommonJS. */
export type ModuleFormat = "esm" | "commonjs";

/**
 * The module format of emitted JavaScript.
 *
 * @throws {PatchProblem} When it is another one, such as AMD.
 */
export function moduleFormatOf(file: ts.SourceFile): ModuleFormat {
  if (file.statements.some(isModuleStatement)) return "esm";
  if (file.statements.some(isRequire)) return "commonjs";
  throw new PatchProblem("it is neither an ES module nor CommonJS");
}

function isModuleStatement(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) || ts.isExportAssignment(statement);
}

/** `const runtime_1 = require("@tsfunc/runtime");` or `const tsfunc = __importStar(require("@tsfunc/runtime"));` */
function isRequire(statement: ts.Statement): boolean {
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(({ initializer }) => initializer !== undefined && requires(initializer))
  );
}

function requires(expression: ts.Expression): boolean {
  if (!ts.isCallExpression(expression)) return false;
  return expression.expression.getText() === "require" || expression.arguments.some(requires);
}

/** Behind the directives (`"use strict"`), or behind the line that names the interpreter. */
export function endOfPrologue(file: ts.SourceFile): number {
  const other = file.statements.findIndex(
    (one) => !ts.isExpressionStatement(one) || !ts.isStringLiteral(one.expression),
  );
  const last = file.statements[(other === -1 ? file.statements.length : other) - 1];
  return last?.end ?? /^#!.*\r?\n/.exec(file.text)?.[0].length ?? 0;
}
