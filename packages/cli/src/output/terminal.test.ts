import { describe, expect, test, vi } from "vitest";
import { Terminal, type TextStream } from "./terminal.ts";

class Recorded implements TextStream {
  readonly isTTY: boolean;
  text = "";

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.text += text;
  }
}

function terminal(isTTY: boolean): {
  readonly terminal: Terminal;
  readonly stdout: Recorded;
  readonly stderr: Recorded;
} {
  const [stdout, stderr] = [new Recorded(isTTY), new Recorded(isTTY)];
  return { terminal: new Terminal({ stdout, stderr, env: {} }), stdout, stderr };
}

test("data and talk go to different streams", () => {
  const { terminal: one, stdout, stderr } = terminal(false);
  one.printJson({ models: [] });
  one.say("done");
  expect([stdout.text, stderr.text]).toEqual(['{\n  "models": []\n}\n', "done\n"]);
});

test("text is coloured for terminals alone", () => {
  expect(terminal(true).terminal.said.error("no")).toBe("\u001b[31mno\u001b[39m");
  expect(terminal(false).terminal.said.error("no")).toBe("no");
});

describe("progress", () => {
  test("is shown in place on a terminal, and is gone once something is said", () => {
    const { terminal: one, stderr } = terminal(true);
    one.progress("file 1");
    one.progress("file 2");
    one.say("done");
    expect(stderr.text.split("\r\u001b[2K")).toEqual([
      "",
      "\u001b[2mfile 1\u001b[22m",
      "\u001b[2mfile 2\u001b[22m",
      "done\n",
    ]);
  });

  test("is a line each elsewhere, no more than one a second", () => {
    vi.useFakeTimers({ now: 0 });
    try {
      const { terminal: one, stderr } = terminal(false);
      for (let file = 0; file < 25; file++) {
        one.progress(`file ${file}`);
        vi.advanceTimersByTime(100);
      }
      expect(stderr.text).toBe("file 10\nfile 20\n");
    } finally {
      vi.useRealTimers();
    }
  });
});
