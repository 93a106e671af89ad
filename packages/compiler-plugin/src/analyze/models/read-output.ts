import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { Findings } from "../types/findings.ts";
import type { TypeReader } from "../types/type-reader.ts";
import { ts } from "../typescript.ts";
import type { PredictDeclaration } from "./candidate.ts";
import { reachable } from "./reachable.ts";

/** What a prediction may come in. */
const WRAPPERS: ReadonlySet<string> = new Set([
  "Promise",
  "PromiseLike",
  "Iterable",
  "IterableIterator",
  "Generator",
  "AsyncIterable",
  "AsyncIterableIterator",
  "AsyncGenerator",
]);

/**
 * The annotated type of the result, never the one that TypeScript infers. A type without counterpart is none, because outputs are not
 * validated unless that is asked for.
 */
export function readOutput(predict: PredictDeclaration, reader: TypeReader): TypeDescriptor | null {
  if (predict.type === undefined) return null;
  const findings = new Findings();
  const { type, written } = unwrap(reader.checker.getTypeFromTypeNode(predict.type), predict.type, reader.checker);
  if ((type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0) return null;
  const place = { node: predict.type, path: "the result", written, absent: true as const };
  const output = reader.reportingTo(findings, () => reader.read(type, place));
  const found = [findings, ...reachable([output], reader).map((one) => one.findings)];
  return output.kind === "any" || found.some(hasError) ? null : output;
}

function unwrap(
  type: ts.Type,
  written: ts.TypeNode,
  checker: ts.TypeChecker,
): { type: ts.Type; written: ts.TypeNode | undefined } {
  const name = type.getSymbol()?.name ?? "";
  const [inner] = WRAPPERS.has(name) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (inner === undefined) return { type, written };
  const node = ts.isTypeReferenceNode(written) ? written.typeArguments?.[0] : undefined;
  return node === undefined ? { type: inner, written: undefined } : unwrap(inner, node, checker);
}

function hasError({ diagnostics }: Findings): boolean {
  return diagnostics.some((one) => one.severity === "error");
}
