import type { Expression, File, Node, ObjectExpression, Statement } from "@babel/types";

/**
 * Finds the object that a file configures a build tool with.
 *
 * @param file The file: what it exports by default or assigns to `module.exports`.
 * @returns The object, be it in a call such as `defineConfig`, in a variable, or what a function returns; undefined where that is not plain.
 */
export function exportedObject({ program }: File): ObjectExpression | undefined {
  const exported = program.body.flatMap((statement) => exportOf(statement) ?? []);
  return exported.length === 1 ? objectOf(exported[0], program.body) : undefined;
}

/**
 * Finds the object that a script hands to esbuild.
 *
 * @param file The script.
 * @returns The argument of the one call of `build` or `context`; undefined where there are none or several.
 */
export function buildArgument({ program }: File): ObjectExpression | undefined {
  const calls = program.body.flatMap((statement) => callOf(statement) ?? []);
  return calls.length === 1 ? objectOf(calls[0], program.body) : undefined;
}

function exportOf(statement: Statement): Node | undefined {
  if (statement.type === "ExportDefaultDeclaration") return statement.declaration;
  if (statement.type === "TSExportAssignment") return statement.expression;
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression")
    return undefined;
  const { left, right } = statement.expression;
  return isModuleExports(left) ? right : undefined;
}

function isModuleExports(node: Node): boolean {
  if (node.type !== "MemberExpression" || node.object.type !== "Identifier" || node.property.type !== "Identifier")
    return false;
  return node.object.name === "module" && node.property.name === "exports";
}

/** What is handed to `build` or `context`, in a statement or as the value of a variable. */
function callOf(statement: Statement): Node | undefined {
  const expression =
    statement.type === "VariableDeclaration" ? statement.declarations[0]?.init : expressionOf(statement);
  const call = bare(expression);
  if (call?.type !== "CallExpression") return undefined;
  const name = call.callee.type === "MemberExpression" ? call.callee.property : call.callee;
  if (name.type !== "Identifier") return undefined;
  if (["build", "context", "buildSync"].includes(name.name)) return call.arguments[0];
  // `build({ … }).catch(…)`
  return call.callee.type === "MemberExpression"
    ? callOf({ ...statement, expression: call.callee.object } as Statement)
    : undefined;
}

function expressionOf(statement: Statement): Expression | undefined {
  return statement.type === "ExpressionStatement" ? statement.expression : undefined;
}

function objectOf(node: Node | null | undefined, program: readonly Statement[]): ObjectExpression | undefined {
  const found = bare(node);
  switch (found?.type) {
    case "ObjectExpression":
      return found;
    case "CallExpression":
      return objectOf(found.arguments[0], program);
    case "Identifier":
      return objectOf(initializerOf(found.name, program), program);
    case "ArrayExpression":
      return found.elements.length === 1 ? objectOf(found.elements[0], program) : undefined;
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return objectOf(returned(found.body), program);
    default:
      return undefined;
  }
}

/** Without what TypeScript says of it. */
function bare(node: Node | null | undefined): Node | null | undefined {
  switch (node?.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "ParenthesizedExpression":
      return bare(node.expression);
    case "AwaitExpression":
      return bare(node.argument);
    default:
      return node;
  }
}

function initializerOf(name: string, program: readonly Statement[]): Node | null | undefined {
  const declared = program.flatMap((statement) =>
    statement.type === "VariableDeclaration" ? statement.declarations : [],
  );
  return declared.find(({ id }) => id.type === "Identifier" && id.name === name)?.init;
}

/** What a function returns, where it returns in one place, at its end. */
function returned(body: Node): Node | null | undefined {
  if (body.type !== "BlockStatement") return body;
  const last = body.body.at(-1);
  return last?.type === "ReturnStatement" && countReturns(body) === 1 ? last.argument : undefined;
}

/** Those of functions inside do not count. */
function countReturns(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const { type = "" } = value as { readonly type?: unknown };
  if (type === "ReturnStatement") return 1;
  if (/Function|Method/.test(String(type))) return 0;
  return Object.values(value).reduce((count: number, member) => count + countReturns(member), 0);
}
