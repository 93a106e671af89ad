import { jsonSchemaOf, standardSchemaOf } from "@tsfunc/runtime";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { emittedConverters, modelOf } from "../converters/fixture.ts";
import { findConstructs } from "./construct.ts";
import { convertedPart } from "./conversion.ts";
import { siteOf } from "./found.ts";
import { loadConstruct } from "./load-construct.ts";
import { readValue } from "./notation.ts";

const PARTS = ["input", "params"] as const;

const subjects = findConstructs().flatMap((construct) =>
  PARTS.flatMap((part) => {
    const expected = construct.expected.parts?.[part];
    return expected === undefined ? [] : { name: construct.name, part, expected, construct };
  }),
);

test("there are models whose whole input is constrained, and models whose params are", () => {
  for (const part of PARTS) expect(subjects.filter((one) => one.part === part).length).toBeGreaterThan(1);
});

describe.each(subjects)("the $part of $name", ({ part, expected, construct }) => {
  test.each(["emitted", "interpreted"])("become what is expected, or are refused: %s", async (by) => {
    const fixture = await loadConstruct(construct, siteOf(construct));
    const model = modelOf(fixture, by === "emitted" ? emittedConverters(fixture) : undefined);
    for (const { value, source, becomes = value } of expected.accepts) {
      expect(convertedPart(model, part, readValue(value, fixture.classesByName), source)).toEqual({ becomes });
    }
    for (const { value, source, code, path } of expected.refuses) {
      const converted = convertedPart(model, part, readValue(value, fixture.classesByName), source);
      expect(converted).toEqual({ issues: [{ code, path }] });
    }
  });

  test("have a JSON Schema that accepts and refuses the same values, and a Standard Schema", async () => {
    const fixture = await loadConstruct(construct, siteOf(construct));
    const model = modelOf(fixture, emittedConverters(fixture));
    const ajv = new Ajv2020({ strict: true, strictTypes: false, ownProperties: true });
    ajvFormats.default(ajv);
    const isValid = ajv.compile(jsonSchemaOf(model, part));
    const { validate } = standardSchemaOf(model, part)["~standard"];
    const verdicts = [...expected.accepts, ...expected.refuses].map(({ value }) => {
      const read = readValue(value, fixture.classesByName);
      return [isValid(read), "value" in Object(validate(read))];
    });
    const accepted = expected.accepts.map(() => [true, true]);
    expect(verdicts).toEqual([...accepted, ...expected.refuses.map(() => [false, false])]);
  });
});
