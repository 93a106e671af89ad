import { isDeclaredIn } from "../symbols.ts";
import { ts } from "../typescript.ts";
import type { PredictDeclaration } from "./candidate.ts";

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
  readonly index: number;
}

const EXPECTED: ReadonlySet<string> = new Set(["context", "modelInput", "model_input", "params"]);

/**
 * Tells the parameters of `predict` apart: the model input is the one of that name, else the only one, else the first that is not the
 * context; the context stands before it, params behind it.
 */
export function predictParameters(predict: PredictDeclaration, checker: ts.TypeChecker): PredictParameters {
  const nodes = predict.parameters.filter((one) => ts.isParameter(one) && one.name.getText() !== "this");
  const all = nodes.map((node, index) => ({ node: node as ts.ParameterDeclaration, name: node.name.getText(), index }));
  const modelInput = modelInputOf(all, checker);
  const at = modelInput?.index ?? 0;
  return {
    context: all.find((one) => one.index < at) ?? null,
    modelInput,
    params: all.find((one) => one.index > at) ?? null,
    unexpected: all.map((one) => one.name).filter((name) => !EXPECTED.has(name)),
  };
}

function modelInputOf(all: readonly Parameter[], checker: ts.TypeChecker): Parameter | null {
  const named = all.find((one) => one.name === "modelInput" || one.name === "model_input");
  if (named !== undefined) return named;
  return (all.length === 1 ? all[0] : all.find((one) => !isContext(one, checker))) ?? null;
}

function isContext({ node, name }: Parameter, checker: ts.TypeChecker): boolean {
  const symbol = checker.getTypeAtLocation(node).getSymbol();
  return name === "context" || isDeclaredIn(symbol, "ModelContext", "@tsfunc/runtime");
}
