import type { Position } from "../diagnostics/index.ts";
import type { ts } from "./typescript.ts";

/** Where a node is in its file. */
export function positionOf(node: ts.Node): Position {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return { file: file.fileName, line: line + 1, column: character + 1 };
}
