/** A line longer than this is no record of a file that has one a line. */
const LONGEST = 256 * 1024 * 1024;

/**
 * Splits text into lines. At any time only what has been read last is kept.
 *
 * @param chunks The text, in pieces of any length.
 * @returns The lines of each piece, without their ends.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST)
      throw new RangeError("A line is longer than 256 MB: is this a file with one record a line?");
    yield lines;
  }
  if (rest !== "") yield [rest];
}
