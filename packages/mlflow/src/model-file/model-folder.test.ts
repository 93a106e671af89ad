import { resolve } from "node:path";
import { expect, test } from "vitest";
import { modelFolder } from "./model-folder.ts";

test.each([
  ["models/chat", resolve("models/chat")],
  ["/models/chat/", "/models/chat"],
  ["file:///models/a%20b/", "/models/a b"],
  [new URL("file:///models/chat"), "/models/chat"],
  ["file:models/chat", resolve("models/chat")],
  ["C:/models", resolve("C:/models")],
])("%s names a folder", (uri, folder) => {
  expect(modelFolder(uri)).toBe(folder);
});

test.each(["runs:/abc/model", "models:/chat/1", "s3://bucket/model", "mlflow-artifacts:/0/abc", "HTTPS://host/model"])(
  "%s has another scheme",
  (uri) => {
    expect(() => modelFolder(uri)).toThrow(expect.objectContaining({ code: "TF4012" }));
  },
);
