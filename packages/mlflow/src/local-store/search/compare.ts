/** How two values are compared. */
export type Comparator = "=" | "!=" | "<" | "<=" | ">" | ">=" | "LIKE" | "ILIKE" | "IN" | "NOT IN";

/**
 * Whether two values compare as asked.
 *
 * @param comparator How.
 * @param left What the entity has.
 * @param right What the filter has: of the same type, or a list for `IN`.
 * @returns True when they do.
 */
export function compares(
  comparator: Comparator,
  left: string | number,
  right: string | number | readonly string[],
): boolean {
  if (typeof right === "object") return right.includes(String(left)) === (comparator === "IN");
  if (comparator === "LIKE") return isLike(String(left), String(right));
  if (comparator === "ILIKE") return isLike(String(left).toLowerCase(), String(right).toLowerCase());
  if (comparator === "=") return left === right;
  if (comparator === "!=") return left !== right;
  if (typeof left === "number" && typeof right === "number") return isOrdered(comparator, left, right);
  return isOrdered(comparator, compareText(String(left), String(right)), 0);
}

/**
 * Orders two texts by their code points, as Python does.
 *
 * @param left A text.
 * @param right Another.
 * @returns Below 0, 0, or above.
 */
export function compareText(left: string, right: string): number {
  return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function isOrdered(comparator: Comparator, left: number, right: number): boolean {
  if (comparator === "<") return left < right;
  if (comparator === "<=") return left <= right;
  return comparator === ">" ? left > right : left >= right;
}

/** Goes back only to the last `%`, so that no pattern takes long. */
function isLike(text: string, pattern: string): boolean {
  const [characters, wanted] = [Array.from(text), Array.from(pattern)];
  let [at, next, back, resume] = [0, 0, -1, 0];
  while (at < characters.length) {
    if (wanted[next] === "%") {
      [back, resume] = [next, at];
      next++;
    } else if (wanted[next] === "_" || wanted[next] === characters[at]) {
      at++;
      next++;
    } else {
      if (back === -1) return false;
      resume++;
      [at, next] = [resume, back + 1];
    }
  }
  return wanted.slice(next).every((one) => one === "%");
}
