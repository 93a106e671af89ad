import { count } from "../../output/count.ts";

/**
 * Asks whether edits are made.
 *
 * @param edits How many files they concern.
 * @returns False where there is no terminal to ask at.
 */
export async function confirmed(edits: number): Promise<boolean> {
  const { stdin, stderr } = process;
  if (stdin.isTTY !== true || stderr.isTTY !== true) return false;
  const { confirm } = await import("@clack/prompts");
  return (await confirm({ message: `Write ${count(edits, "file")}?`, output: stderr })) === true;
}
