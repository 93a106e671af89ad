import { createTwoFilesPatch } from "diff";
import type { Styles } from "../../../output/styles.ts";
import type { FileEdit } from "./plan.ts";

const NOWHERE = "/dev/null";

/** An edit as a unified diff, as `git` shows it. */
export function diffText({ file, before, after }: FileEdit): string {
  const from = before === null ? NOWHERE : `a/${file}`;
  const patch = createTwoFilesPatch(from, `b/${file}`, before ?? "", after, undefined, undefined, { context: 3 });
  return patch.slice(patch.indexOf("---")).trimEnd();
}

/** The same in colours. */
export function coloredDiff(edit: FileEdit, styles: Styles): string {
  const colored = (line: string): string => {
    if (/^(?:---|\+\+\+) /.test(line)) return styles.strong(line);
    if (line.startsWith("+")) return styles.good(line);
    if (line.startsWith("-")) return styles.error(line);
    return line.startsWith("@@") ? styles.faint(line) : line;
  };
  return diffText(edit).split("\n").map(colored).join("\n");
}
