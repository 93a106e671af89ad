import { expect, test } from "vitest";
import { secondsToWait } from "./backoff.ts";
import { readHttpSettings } from "./http-settings.ts";
import type { Outcome } from "./outcome.ts";

const settings = readHttpSettings({ MLFLOW_HTTP_REQUEST_BACKOFF_JITTER: "0" });

function answered(retryAfter: string): Outcome {
  return { kind: "answer", status: 503, headers: { "retry-after": retryAfter }, body: process.stdin };
}

const lost: Outcome = { kind: "unreachable", reason: "", isSent: true, cause: null };

test("waits double from the third try on, up to two minutes", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((tries) => secondsToWait(tries, lost, settings));
  expect(waits).toEqual([0, 4, 8, 16, 32, 64, 120, 120]);
});

test("a little is added at random", () => {
  const jittered = readHttpSettings({ MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "1" });
  const waits = Array.from({ length: 100 }, () => secondsToWait(2, lost, jittered));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...waits)).toBeLessThanOrEqual(3);
  expect(new Set(waits).size).toBeGreaterThan(50);
});

test("what the server asks for counts, up to ten minutes", () => {
  expect(secondsToWait(1, answered("7"), settings)).toBe(7);
  expect(secondsToWait(1, answered("999999"), settings)).toBe(600);
  const inAMinute = secondsToWait(1, answered(new Date(Date.now() + 60_000).toUTCString()), settings);
  expect(inAMinute).toBeGreaterThan(57);
  expect(inAMinute).toBeLessThanOrEqual(60);
  expect(secondsToWait(1, answered("Wed, 21 Oct 2015 07:28:00 GMT"), settings)).toBe(0);
  expect(secondsToWait(2, answered("soon"), settings)).toBe(4);
});

test.each([
  ["MLFLOW_HTTP_REQUEST_MAX_RETRIES", "11"],
  ["MLFLOW_HTTP_REQUEST_MAX_RETRIES", "many"],
  ["MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", "-1"],
  ["MLFLOW_HTTP_REQUEST_TIMEOUT", "0"],
  ["MLFLOW_HTTP_REQUEST_TIMEOUT", "NaN"],
  ["MLFLOW_ALLOW_HTTP_REDIRECTS", "maybe"],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readHttpSettings({ [name]: value })).toThrow(`${name} has to be`);
});
