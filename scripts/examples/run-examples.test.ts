import { expect, test } from "vitest";
import { inOrder } from "./run-examples.mjs";

test("chat comes first, then movies, then the others by name", () => {
  expect(inOrder(["e/agent", "e/chat", "e/movies", "e/onnx"])).toEqual(["e/chat", "e/movies", "e/agent", "e/onnx"]);
});

test("an example that is not there is not run", () => {
  expect(inOrder(["e/movies"])).toEqual(["e/movies"]);
});
