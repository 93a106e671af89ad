import { expect, test } from "vitest";
import { parseModelUri } from "./parse-model-uri.ts";

test.each([
  ["models:/m-0123", { kind: "logged", modelId: "m-0123" }],
  ["models:/chat/3", { kind: "version", name: "chat", version: "3" }],
  ["models:/chat/latest", { kind: "latest", name: "chat" }],
  ["models:/chat/LATEST", { kind: "latest", name: "chat" }],
  ["models:/chat@champion", { kind: "alias", name: "chat", alias: "champion" }],
  ["models:/a@b@champion", { kind: "alias", name: "a@b", alias: "champion" }],
  ["models:/my chat%20model/12", { kind: "version", name: "my chat%20model", version: "12" }],
  ["runs:/abc/model", { kind: "run", runId: "abc", path: "model" }],
  ["runs:/abc/deep/in/model/", { kind: "run", runId: "abc", path: "deep/in/model" }],
  ["mlflow-artifacts:/1/a", { kind: "folder", uri: "mlflow-artifacts:/1/a" }],
  ["models/chat", { kind: "folder", uri: "models/chat" }],
  [new URL("file:///models/chat"), { kind: "folder", uri: "file:///models/chat" }],
])("%s is read as MLflow reads it", (uri, parsed) => {
  expect(parseModelUri(uri)).toEqual(parsed);
});

test.each([
  "models:",
  "models:/",
  "models:chat/1",
  "models:/ /1",
  "models:/chat/",
  "models:/chat/1/code",
  "models:/chat/Production",
  "models:/@champion",
  "models:/chat@",
  "models://profile@databricks/chat/1",
  "runs:/abc",
  "runs:/abc/",
  "runs:/",
  "runs://host/abc/model",
])("%s names no model", (uri) => {
  expect(() => parseModelUri(uri)).toThrow(expect.objectContaining({ code: "TF5060", parameters: expect.anything() }));
});
