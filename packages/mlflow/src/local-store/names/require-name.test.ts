import { expect, test } from "vitest";
import { requireModelId, requireRunId } from "./require-id.ts";
import {
  requireAlias,
  requireFreeAlias,
  requireLoggedModelName,
  requireRegisteredName,
  requireVersion,
} from "./require-name.ts";

const refused = expect.objectContaining({ code: "TF5052" });

test.each(["a", "Ünïcode model", "a.b", "x\ty".replace("\t", " "), "version-1"])(
  "%s is the name of a registered model",
  (name) => {
    expect(requireRegisteredName(name)).toBe(name);
  },
);

test.each(["", " ", "a/b", "a:b", "..", ".", "..a", "a\\b", "50%", "a\0b", "é".repeat(128), undefined])(
  "%j is no name of a registered model",
  (name) => {
    expect(() => requireRegisteredName(name)).toThrow(refused);
  },
);

test.each(["", "a/b", "a:b", "a.b", "a%b", 'a"b', "a'b"])("%j is no name of a logged model", (name) => {
  expect(() => requireLoggedModelName(name)).toThrow(refused);
});

test.each(["", "..", "a/b", "a.b", " "])("%j is no alias", (alias) => {
  expect(() => requireAlias(alias)).toThrow(refused);
});

test.each(["latest", "Latest", "v1", "V22"])("%s is an alias that nobody can set", (alias) => {
  expect(() => requireFreeAlias(alias)).toThrow(refused);
});

test.each(["", "x", "1.5", "-1", "../1", 1.5, null])("%j is no version", (version) => {
  expect(() => requireVersion(version)).toThrow(refused);
});

test.each(["", "..", "../0", "a/b", "a.b", "a\0", null])("%j is no id", (id) => {
  expect(() => requireRunId(id)).toThrow(refused);
  expect(() => requireModelId(id)).toThrow(refused);
});
