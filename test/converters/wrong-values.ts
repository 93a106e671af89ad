import type { Random } from "./random.ts";

class Stranger {
  role = "user";
  id = 1;
}

/** Values of every kind; each type refuses most of them. Made anew each time, so that no test sees another's objects. */
const WRONG_VALUES: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => 0,
  () => -0,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 31,
  () => 2 ** 53,
  () => 5n,
  () => 2n ** 60n,
  () => 2n ** 63n,
  () => "",
  () => "text",
  () => "12",
  () => "item-",
  () => "2026-02-30",
  () => "2026-02-28T10:00:00Z",
  () => "YWJj",
  () => "not base64!",
  () => Symbol("wrong"),
  () => () => "wrong",
  () => [],
  () => ["text", 1],
  () => [1, 2, 3, 4, 5, 6],
  () => ({}),
  () => ({ role: "user", extra: [] }),
  () => Object.create(null),
  () => JSON.parse('{ "__proto__": { "role": "user" }, "constructor": 1 }'),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Uint8Array([1, 2]),
  () => new Float64Array(2),
  () => new Map<unknown, unknown>([["key", "value"]]),
  () => new Map<unknown, unknown>([[1, 2]]),
  () => new Set([1]),
  () => new Stranger(),
];

/** A value that most types refuse. */
export function wrongValue(random: Random): unknown {
  return random.pick(WRONG_VALUES)();
}
