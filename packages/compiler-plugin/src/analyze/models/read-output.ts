import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { Findings } from "../types/findings.ts";
import { libraryName } from "../types/library-name.ts";
import type { TypeReader } from "../types/type-reader.ts";
import { writtenArgument } from "../types/written-parts.ts";
import { ts } from "../typescript.ts";
import { reachable } from "./reachable.ts";

/** What a prediction may come in. */
const WRAPPERS: ReadonlySet<string | null> = new Set([
  "Promise",
  "PromiseLike",
  "Iterable",
  "IterableIterator",
  "Generator",
  "AsyncIterable",
  "AsyncIterableIterator",
  "AsyncGenerator",
]);

/** A type and the node where it is written. */
interface Result {
  readonly type: ts.Type;
  readonly written: ts.TypeNode | undefined;
}

/**
 * The annotated type of the result, never the one that TypeScript infers. A type without counterpart is none, because outputs are not
 * validated unless that is asked for.
 */
export function readOutput(predict: ts.Signature, reader: TypeReader): TypeDescriptor | null {
  const annotation = predict.getDeclaration().type;
  if (annotation === undefined) return null;
  const findings = new Findings();
  const { type, written } = unwrapped({ type: predict.getReturnType(), written: annotation }, reader);
  if ((type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0) return null;
  const place = { node: annotation, path: "the result", written, absent: true as const };
  const output = reader.reportingTo(findings, () => reader.read(type, place));
  const found = [findings, ...reachable([output], reader).map((one) => one.findings)];
  return output.kind === "any" || found.some(hasError) ? null : output;
}

function unwrapped({ type, written }: Result, reader: TypeReader): Result {
  const isWrapper = WRAPPERS.has(libraryName(type, reader.program));
  const [inner] = isWrapper ? reader.checker.getTypeArguments(type as ts.TypeReference) : [];
  return inner === undefined
    ? { type, written }
    : unwrapped({ type: inner, written: writtenArgument(written, 0) }, reader);
}

function hasError({ diagnostics }: Findings): boolean {
  return diagnostics.some((one) => one.severity === "error");
}
