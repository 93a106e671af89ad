import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathInside } from "./path-inside.ts";

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "tsfunc-path-")), "model");
  await mkdir(join(folder, "code"), { recursive: true });
  await writeFile(join(folder, "../secret"), "secret");
  await symlink("../secret", join(folder, "link"));
  await symlink("..", join(folder, "up"));
  await symlink("code", join(folder, "inner"));
});
afterAll(() => rm(join(folder, ".."), { recursive: true }));

test.each(["code/model.mjs", "code", "a/../code", "inner/model.mjs", "..data", "no-such-file"])(
  "%s is inside",
  async (path) => {
    expect(await pathInside(folder, path)).toBe(join(folder, path));
  },
);

test.each([
  "../secret",
  "code/../../secret",
  "/etc/passwd",
  "..",
  "",
  "link",
  "up/secret",
  "C:/windows",
  "..\\secret",
  "code/\0",
  undefined,
  null,
  5,
  ["code"],
])("%j is refused", async (path) => {
  await expect(pathInside(folder, path)).rejects.toMatchObject({ code: "TF4013" });
});
