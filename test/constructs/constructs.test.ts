import "@tsfunc/runtime/zod";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../packages/compiler-plugin/src/diagnostics/catalogue.ts";
import { repetitions, SEED } from "../campaigns/scale.ts";
import { compareConverters } from "../converters/compare.ts";
import { emittedConverters, modelOf } from "../converters/fixture.ts";
import { compareWithSchema } from "./compare-schema.ts";
import { findConstructs } from "./construct.ts";
import { conversionOf } from "./conversion.ts";
import { findFileConstructs } from "./file-construct.ts";
import { elementOf, foundDiagnostics, foundModel, siteOf } from "./found.ts";
import { loadConstruct } from "./load-construct.ts";
import { readValue } from "./notation.ts";

const VALUES = repetitions(1000);
const constructs = findConstructs();
const models = constructs.filter(({ expected }) => expected.signature !== undefined);
const validated = models.filter(({ expected }) => expected.schema !== undefined);
const exact = validated.filter(({ expected }) => expected.schemaDiffers === undefined);

/** The types of which nothing is refused. */
const isOpen = (schema: object | undefined): boolean => Object.keys(schema ?? {}).length === 0;

beforeAll(() => constructs[0]?.analysis(), 60_000);

describe("diagnostics", () => {
  test.each(constructs)("of $name: $expected.title", (construct) => {
    const { diagnostics, signature } = construct.expected;
    expect(foundDiagnostics(construct)).toEqual(diagnostics);
    const hasError = diagnostics.some(({ code }) => catalogue[code].severity === "error");
    expect(hasError).toBe(signature === undefined);
  });
});

describe("signature and JSON Schema", () => {
  test.each(models)("of $name", async (construct) => {
    const { signature, arguments: positions, schema } = construct.expected;
    const { schemas } = await loadConstruct(construct, siteOf(construct));
    expect({ schema: undefined, arguments: undefined, ...foundModel(siteOf(construct), schemas) }).toEqual({
      signature,
      arguments: positions,
      schema,
    });
  });
});

describe("values", () => {
  test.each(validated)("of $name", async (construct) => {
    const { accepts = [], refuses = [], schema } = construct.expected;
    const fixture = await loadConstruct(construct, siteOf(construct));
    const model = modelOf(fixture, emittedConverters(fixture));
    for (const { value, source, becomes = value } of accepts) {
      expect(conversionOf(model, readValue(value, fixture.classesByName), source)).toEqual({ becomes });
    }
    for (const { value, source, code, path } of refuses) {
      const converted = conversionOf(model, readValue(value, fixture.classesByName), source);
      expect(converted).toEqual({ issues: [{ code, path }] });
    }
    expect(accepts.length).toBeGreaterThan(0);
    expect(refuses.length > 0).toBe(!isOpen(schema));
  });
});

describe("the emitted converter agrees with the interpreter", () => {
  test.each(validated)("on random values of $name", async (construct) => {
    const fixture = await loadConstruct(construct, siteOf(construct));
    const { disagreements, emittedRuns, accepted } = compareConverters(
      fixture,
      emittedConverters(fixture),
      VALUES,
      SEED,
    );
    expect(disagreements).toEqual([]);
    expect(emittedRuns).toBe(VALUES);
    expect(accepted).toBeGreaterThan(VALUES / 4);
    expect(accepted).toBeLessThan(VALUES);
  });
});

describe("the JSON Schema agrees with the converter", () => {
  test.each(validated)("on random JSON values of $name", async (construct) => {
    const { schema, schemaDiffers } = construct.expected;
    const site = siteOf(construct);
    const element = elementOf(site);
    if (element === null) throw new Error("The model input is not validated.");
    const fixture = await loadConstruct(construct, site);
    const { disagreements, accepted, refused } = compareWithSchema(fixture, element, VALUES, SEED, schemaDiffers);
    expect(disagreements).toEqual([]);
    expect(accepted).toBeGreaterThan(VALUES / 10);
    expect(refused > 0).toBe(!isOpen(schema));
  });
});

test("every diagnostic of the catalogue is met, of types and of files", () => {
  const expectations = [...constructs, ...findFileConstructs()].map(({ expected }) => expected);
  const met = new Set(expectations.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  console.log(`diagnostics: ${[...met].sort().join(" ")}`);
  expect([...met].sort()).toEqual(Object.keys(catalogue).sort());
});

test("there are constructs enough, each with a title of its own", () => {
  console.log(constructs.map(({ name, expected }) => `${name}: ${expected.title}`).join("\n"));
  expect(new Set(constructs.map(({ expected }) => expected.title)).size).toBe(constructs.length);
  expect(constructs.length).toBeGreaterThanOrEqual(150);
});

test("JSON Schema says the same as the converter of almost every construct; of the others the reason is known", () => {
  const others = validated.filter((one) => !exact.includes(one));
  console.log(others.map(({ name, expected }) => `${name}: ${expected.schemaDiffers?.because}`).join("\n"));
  expect(exact.length).toBeGreaterThanOrEqual(110);
});
