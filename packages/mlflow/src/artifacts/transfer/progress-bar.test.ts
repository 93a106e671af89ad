import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { transferProgress } from "./progress-bar.ts";

const HALF = { bytes: 512 * 1024, totalBytes: 1024 * 1024, files: 1, totalFiles: 4 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY: boolean): {
  readonly written: string[];
  readonly stream: Parameters<typeof transferProgress>[1];
} {
  const written: string[] = [];
  return { written, stream: { isTTY, columns: 100, write: (text: string) => written.push(text) } };
}

test("a terminal shows a bar after a second, and no bar when all is over", () => {
  const { written, stream } = terminal(true);
  const { onProgress, end } = transferProgress("model", stream);
  vi.advanceTimersByTime(900);
  onProgress(HALF);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1100);
  onProgress(HALF);
  expect(written).toEqual(["\r\u001B[2Kmodel ██████████░░░░░░░░░░ 50 %  512.0 KiB of 1.0 MiB  256.0 KiB/s  1/4 files"]);
  onProgress(HALF);
  expect(written).toHaveLength(1);
  end();
  expect(written.at(-1)).toBe("\r\u001B[2K");
});

test("what is over within a second writes nothing", () => {
  const { written, stream } = terminal(true);
  const { onProgress, end } = transferProgress("model", stream);
  onProgress(HALF);
  end();
  expect(written).toEqual([]);
});

test("elsewhere nothing is written", () => {
  const { written, stream } = terminal(false);
  const { onProgress, end } = transferProgress("model", stream);
  vi.advanceTimersByTime(5000);
  onProgress(HALF);
  end();
  expect(written).toEqual([]);
});

test("where sizes are not known, files count; no line is longer than the terminal", () => {
  const { written, stream } = terminal(true);
  const { onProgress } = transferProgress("a".repeat(200), stream);
  vi.advanceTimersByTime(2000);
  onProgress({ ...HALF, totalBytes: null });
  expect(written[0]).toHaveLength(99 + "\r\u001B[2K".length);
});
