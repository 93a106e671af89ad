import { isDeclaredIn } from "../symbols.ts";
import { ts } from "../typescript.ts";

/** The parameters of `predict` by what they are to MLflow. */
export interface PredictParameters {
  readonly context: Parameter | null;
  readonly modelInput: Parameter | null;
  readonly params: Parameter | null;
  /** The names that are not those of MLflow. */
  readonly unexpected: readonly string[];
}

/** A parameter and its position, `this` not counted. */
export interface Parameter {
  readonly node: ts.ParameterDeclaration;
  readonly name: string;
  readonly type: ts.Type;
  readonly index: number;
}

const PRIMITIVE =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.BooleanLike;

const INPUT: ReadonlySet<string> = new Set(["modelInput", "model_input"]);
const EXPECTED: ReadonlySet<string> = new Set(["context", ...INPUT, "params"]);

/**
 * Tells the parameters of `predict` apart: the model input is the one of that name, else the only one, else the first that is not the
 * context; the context stands before it, params behind it. Primitives that may be left out are neither.
 */
export function predictParameters(predict: ts.Signature, checker: ts.TypeChecker): PredictParameters {
  const all = predict.getParameters().flatMap((symbol, index) => parameterOf(symbol, index, checker));
  const modelInput = modelInputOf(all, checker);
  const at = modelInput?.index ?? 0;
  return {
    context: all.find((one) => one.index < at || (one.index > at && isContext(one, checker))) ?? null,
    modelInput,
    params: all.find((one) => one.index > at && mayBeParams(one, checker)) ?? null,
    unexpected: all
      .filter(({ node, name }) => ts.isIdentifier(node.name) && !EXPECTED.has(name))
      .map((one) => one.name),
  };
}

function parameterOf(symbol: ts.Symbol, index: number, checker: ts.TypeChecker): Parameter | [] {
  const node = symbol.valueDeclaration;
  if (node === undefined || !ts.isParameter(node)) return [];
  return { node, name: node.name.getText(), type: checker.getTypeOfSymbol(symbol), index };
}

function modelInputOf(all: readonly Parameter[], checker: ts.TypeChecker): Parameter | null {
  const named = all.find((one) => INPUT.has(one.name));
  if (named !== undefined) return named;
  return (all.length === 1 ? all[0] : all.find((one) => !isContext(one, checker))) ?? null;
}

function isContext({ type, name }: Parameter, checker: ts.TypeChecker): boolean {
  const symbol = checker.getNonNullableType(type).getSymbol();
  return name === "context" || isDeclaredIn(symbol, "ModelContext", "@tsfunc/runtime");
}

/** A primitive that callers may leave out is the model's own business, unless its name says that it is meant to be params. */
function mayBeParams(parameter: Parameter, checker: ts.TypeChecker): boolean {
  if (isContext(parameter, checker)) return false;
  if (parameter.name === "params" || !checker.isOptionalParameter(parameter.node)) return true;
  const type = checker.getNonNullableType(parameter.type);
  const members = type.isUnion() ? type.types : [type];
  return members.some(({ flags }) => (flags & PRIMITIVE) === 0);
}
