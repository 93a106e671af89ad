import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Deadline, Deadlines } from "./deadlines.ts";

/** What happens to deadlines: one begins, one of those that have begun ends, or time passes. */
type Event =
  | { readonly kind: "begin" }
  | { readonly kind: "end"; readonly which: number }
  | { readonly kind: "wait"; readonly time: number };

const EVENTS: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    fc.constant({ kind: "begin" as const }),
    fc.record({ kind: fc.constant("end" as const), which: fc.nat({ max: 50 }) }),
    fc.record({ kind: fc.constant("wait" as const), time: fc.integer({ min: 0, max: 400 }) }),
  ),
  { maxLength: 60 },
);

const TIME = 1000;

interface Watched {
  readonly deadline: Deadline;
  ended: number;
  expired: number;
}

function happen(event: Event, deadlines: Deadlines, all: Watched[]): void {
  if (event.kind === "begin") all.push(watched(deadlines));
  if (event.kind === "wait") vi.advanceTimersByTime(event.time);
  const chosen = event.kind === "end" ? all[event.which] : undefined;
  if (chosen !== undefined && deadlines.end(chosen.deadline)) chosen.ended++;
}

function watched(deadlines: Deadlines): Watched {
  const counts = { ended: 0, expired: 0 };
  return Object.assign(counts, { deadline: deadlines.begin(() => counts.expired++) });
}

describe("deadlines", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test("each ends once or expires once, and those under way are counted", () => {
    fc.assert(
      fc.property(EVENTS, (events) => {
        const deadlines = new Deadlines(TIME);
        const all: Watched[] = [];
        for (const event of events) {
          happen(event, deadlines, all);
          expect(deadlines.count).toBe(all.filter(({ ended, expired }) => ended + expired === 0).length);
        }
        vi.advanceTimersByTime(2 * TIME);
        expect(all.every(({ ended, expired }) => ended + expired === 1)).toBe(true);
        expect(deadlines.count).toBe(0);
        deadlines.close();
        expect(vi.getTimerCount()).toBe(0);
      }),
    );
  });

  test("none expires before its time, and all do soon after it, the earliest first", () => {
    const deadlines = new Deadlines(TIME);
    const expired: string[] = [];
    deadlines.begin(() => expired.push("first"));
    vi.advanceTimersByTime(TIME / 2);
    deadlines.begin(() => expired.push("second"));
    vi.advanceTimersByTime(TIME / 2 - 1);
    expect(expired).toEqual([]);
    vi.advanceTimersByTime(TIME / 10);
    expect(expired).toEqual(["first"]);
    vi.advanceTimersByTime(TIME);
    expect(expired).toEqual(["first", "second"]);
  });
});
