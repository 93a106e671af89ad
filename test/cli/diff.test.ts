import { ColSpec, ModelSignature, ParamSchema, ParamSpec, Schema } from "@tsfunc/runtime/signature";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";
import { modelFolder } from "./model-folder.ts";

const OLD = new ModelSignature({
  inputs: new Schema([new ColSpec("integer", "age"), new ColSpec("string", "a|`b`")]),
  params: new ParamSchema([new ParamSpec("temperature", "double", 0.7)]),
});
const WIDER = new ModelSignature({
  inputs: new Schema([new ColSpec("long", "age"), new ColSpec("string", "a|`b`")]),
  params: OLD.params,
});
const WARMER = new ModelSignature({
  inputs: OLD.inputs,
  params: new ParamSchema([new ParamSpec("temperature", "double", 1)]),
});
const BROKEN = new ModelSignature({
  inputs: new Schema([new ColSpec("string", "age"), new ColSpec("long", "a|`b`")]),
  params: OLD.params,
});

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
  await modelFolder(project, "old", OLD);
  await modelFolder(project, "wider", WIDER);
  await modelFolder(project, "warmer", WARMER);
  await modelFolder(project, "broken", BROKEN);
  await modelFolder(project, "none", null);
});
afterAll(() => project.remove());

describe("tsfunc diff", () => {
  test("ends with 0 where callers can go on, and says what has changed", async () => {
    expect(await project.tsfunc(["diff", "old", "wider"])).toEqual({
      code: 0,
      stdout: "safe     inputs age type-widened: integer → long\n         Every integer is taken as long.\n",
      stderr: "1 change: 0 breaking, 0 risky, 1 safe.\n",
    });
    expect(await project.tsfunc(["diff", "old", `file://${project.folder}/old`])).toEqual({
      code: 0,
      stdout: "",
      stderr: "The signatures are equal.\n",
    });
  });

  test("ends with 1 where they cannot, or where they can at a risk that is not taken", async () => {
    const { code, stdout } = await project.tsfunc(["diff", "old", "broken"]);
    expect(code).toBe(1);
    expect(stdout).toContain("breaking inputs age type-changed: integer → string\n");
    expect(await project.tsfunc(["diff", "old", "warmer"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("risky    params temperature default-changed: 0.7 → 1\n"),
    });
    expect(await project.tsfunc(["diff", "old", "warmer", "--fail-on", "risky"])).toMatchObject({ code: 1 });
    expect(await project.tsfunc(["diff", "old", "wider", "--fail-on=risky"])).toMatchObject({ code: 0 });
  });

  test("prints the changes as JSON", async () => {
    const { code, stdout } = await project.tsfunc(["diff", "old", "broken", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      impact: "breaking",
      changes: ["age", "a|`b`"].map((path) => ({
        ...{ part: "inputs", path, kind: "type-changed", impact: "breaking" },
        ...{ before: expect.any(String), after: expect.any(String), reason: expect.any(String) },
      })),
    });
  });

  test("prints Markdown whose cells hold names of any kind", async () => {
    const { stdout } = await project.tsfunc(["diff", "old", "broken", "--markdown"]);
    expect(stdout.split("\n")).toEqual([
      "### The new signature breaks callers",
      "",
      "| impact | where | change | before | after | why |",
      "|---|---|---|---|---|---|",
      "| **breaking** | inputs `age` | type-changed | `integer` | `string` | Callers that send integer are refused where it is no string. |",
      "| **breaking** | inputs `` a\\|`b` `` | type-changed | `string` | `long` | Callers that send string are refused where it is no long. |",
      "",
    ]);
  });

  test("compares with a model that has no signature", async () => {
    const { code, stdout } = await project.tsfunc(["diff", "none", "old"]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining("breaking inputs schema-added: nothing → ["),
    });
    expect((await project.tsfunc(["diff", "old", "none"])).stdout).toContain("risky    inputs schema-removed");
  });

  test.each([
    [["old"], "missing required args for command `diff <before> <after>`"],
    [["old", "missing"], "TF4010: There is no model at"],
    [["old", "ftp://host/model"], "TF5011: No artifacts can be reached at ftp://host/model"],
    [["old", "wider", "broken"], "Too many arguments: `broken`."],
    [["old", "wider", "--fail-on", "grave"], "`--fail-on` takes `breaking` or `risky`, received `grave`."],
    [["old", "wider", "--json", "--markdown"], "`--json` and `--markdown` do not go together."],
    [["old", "wider", "--markdwn"], "Unknown option `--markdwn`. Did you mean `--markdown`?"],
  ])("ends with 2 for %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["diff", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error ${message}`);
  });

  test("keeps its exit code when nobody reads any more", async () => {
    expect(await project.tsfuncUnread(["diff", "old", "broken"])).toEqual({
      code: 1,
      stderr: expect.not.stringContaining("EPIPE"),
    });
  });
});
