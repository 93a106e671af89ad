import { descriptorOf, pyfunc } from "@tsfunc/runtime";
import { jsonSchemaFromDescriptor } from "@tsfunc/runtime/json-schema";
import { jsonSchemaOfZod3, zodSourceFromDescriptor } from "@tsfunc/runtime/zod";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type ZodType as Zod3Type, z as z3 } from "zod/v3";
import { zodToJsonSchema } from "zod-to-json-schema";
import { repetitions, SEED } from "../../campaigns/scale.ts";
import { Random } from "../../converters/random.ts";
import { canBeToldOfZod3, constraintsIn, untold } from "./constraints.ts";
import { evaluateZodSource } from "./evaluate-zod-source.ts";
import { jsonValue } from "./json-value.ts";
import { loadTwins, type Twin } from "./load-twins.ts";
import { typeCheck } from "./type-check.ts";
import { unconstrained } from "./unconstrained.ts";

const VALUES = repetitions(20_000);

/** As schemas of zod 3 are read: undeclared properties are accepted, and Maps are objects. */
const ZOD_3_OPTIONS = { removeAdditionalStrategy: "strict", mapStrategy: "record", pipeStrategy: "input" } as const;

type Accepts = (value: unknown) => boolean;

/** One type by every route: its JSON Schema, and what validates by it. */
interface Routes {
  readonly schemas: Readonly<Record<string, object>>;
  readonly validators: Readonly<Record<string, Accepts>>;
}

const twins = loadTwins();
const constrained = twins.filter(({ descriptor }) => constraintsIn(descriptor).length > 0);

/** What the twins of a type have to say; bounds beyond those of the type itself mean nothing. */
function told({ descriptor }: Twin): ReturnType<typeof constraintsIn> {
  return constraintsIn(descriptor).filter(([, value]) => value !== BEYOND_INT32);
}

/** The bound of a fixture that is looser than that of its type. */
const BEYOND_INT32 = -5_000_000_000;

/** The twin of the same type without constraints. */
function unheld({ name, descriptor }: Twin): Twin {
  const text = JSON.stringify(descriptor, (key, value) => (key === "constraints" ? undefined : value));
  return { name, descriptor: JSON.parse(text) };
}

/** All verdicts are the same; where the JSON Schema of zod 3 cannot tell everything it may accept more. */
function agree(verdicts: readonly (readonly [string, boolean])[], toldByZod3: boolean): boolean {
  const [accepts] = verdicts.map(([, verdict]) => verdict);
  return verdicts.every(([route, one]) => one === accepts || (!toldByZod3 && route.startsWith("zod-to-") && one));
}

describe("the zod twins of a type", () => {
  test("are those of 60 types and more, half of them with constraints of every sort", () => {
    const constraints = twins.map(({ descriptor }) => constraintsIn(descriptor));
    expect(twins.length).toBeGreaterThanOrEqual(60);
    expect(constraints.filter((one) => one.length > 0).length).toBeGreaterThanOrEqual(25);
    expect(new Set(constraints.flatMap((one) => one.map(([keyword]) => keyword))).size).toBe(12);
  });

  test.each(twins)("of $name accept and refuse what it does", (twin) => {
    const { validators } = routesOf(twin);
    const toldByZod3 = constraintsIn(twin.descriptor).every(canBeToldOfZod3);
    const random = new Random(SEED);
    const disagreements: unknown[] = [];
    let accepted = 0;
    for (let index = 0; index < VALUES && disagreements.length < 5; index++) {
      const value = jsonValue(twin.descriptor, random);
      if (value === undefined) continue;
      const verdicts = Object.entries(validators).map(([name, accepts]) => [name, accepts(value)] as const);
      if (verdicts[0]?.[1]) accepted++;
      if (!agree(verdicts, toldByZod3)) disagreements.push({ index, value, verdicts: Object.fromEntries(verdicts) });
    }
    expect(disagreements).toEqual([]);
    expect(accepted / VALUES).toBeGreaterThan(0.3);
    expect(accepted / VALUES).toBeLessThan(0.98);
  });

  test.each(twins)("of $name are constrained in JSON Schema wherever it is", (twin) => {
    const { TypeScript: own, ...others } = routesOf(twin).schemas;
    const isOpen = unconstrained(own).length > 0;
    const open = Object.entries(others).filter(([, schema]) => unconstrained(schema).length > 0 !== isOpen);
    expect(open).toEqual([]);
    expect(isOpen).toBe(/Open|Document/.test(twin.name));
  });

  test.each(constrained)("of $name have its constraints in JSON Schema", (twin) => {
    const { TypeScript: own, ...others } = routesOf(twin).schemas;
    const constraints = told(twin);
    expect(untold(constraints, own as object)).toEqual([]);
    for (const [name, schema] of Object.entries(others)) {
      const known = name === "fromZod4" ? constraints : constraints.filter(canBeToldOfZod3);
      expect([name, untold(known, schema)]).toEqual([name, []]);
    }
  });

  test.each(constrained)("of $name are read with their constraints where they are given to a model", (twin) => {
    const { zod4, zod3 } = schemasOf(twin);
    expect(untold(told(twin), typeOf(zod4))).toEqual([]);
    expect(untold(told(twin).filter(canBeToldOfZod3), typeOf(zod3))).toEqual([]);
  });

  test("would be found without constraints if a converter did not know them", () => {
    for (const twin of constrained) {
      const { fromZod4, fromZod3, read } = routesOf(unheld(twin)).schemas;
      for (const schema of [fromZod4, fromZod3, read]) expect(untold(told(twin), schema as object)).toEqual(told(twin));
    }
  });

  test.each([4, 3] as const)("are modules for zod %s that TypeScript accepts", (version) => {
    const modules = twins.map((twin, index) => [`twin${index}`, sourceOf(twin, version)] as const);
    expect(typeCheck(Object.fromEntries(modules))).toEqual([]);
    expect(typeCheck({ wrong: "export const wrong: string = 1;" })).toHaveLength(1);
  });

  test("would be found unconstrained if a converter did not know them", () => {
    const { zod4 } = schemasOf(twins[0] as Twin);
    expect(unconstrained(zodToJsonSchema(zod4 as never))).toEqual(["#"]);
    expect(() => jsonSchemaOfZod3(zod4)).toThrow(expect.objectContaining({ code: "TF2012" }));
    expect(unconstrained({ type: "object", properties: { a: { description: "lost" } } })).toEqual(["#/properties/a"]);
  });
});

/** The descriptor of a model that takes elements by a schema. */
function typeOf(schema: z.ZodType | Zod3Type): object {
  const input = schema instanceof z.ZodType ? z.array(schema) : z3.array(schema);
  return descriptorOf(pyfunc({ input }, (modelInput: unknown[]) => modelInput));
}

function sourceOf({ descriptor: { root, definitions } }: Twin, version: 3 | 4): string {
  return zodSourceFromDescriptor({ types: { twin: root }, definitions }, { version, source: "json" });
}

function schemasOf(twin: Twin): { zod4: z.ZodType; zod3: Zod3Type } {
  const [zod4, zod3] = ([4, 3] as const).map((version) => evaluateZodSource(sourceOf(twin, version)).twin);
  return { zod4: zod4 as z.ZodType, zod3: zod3 as Zod3Type };
}

function routesOf(twin: Twin): Routes {
  const { zod4, zod3 } = schemasOf(twin);
  const TypeScript = jsonSchemaFromDescriptor(twin.descriptor);
  const fromZod4 = z.toJSONSchema(zod4, { io: "input" });
  const fromZod3 = zodToJsonSchema(zod3, ZOD_3_OPTIONS);
  const read = jsonSchemaOfZod3(zod3);
  return {
    schemas: { TypeScript, fromZod4, fromZod3, read },
    validators: {
      TypeScript: byJsonSchema(TypeScript),
      "z.toJSONSchema": byJsonSchema(fromZod4),
      "zod-to-json-schema": byJsonSchema(fromZod3),
      "zod-to-json-schema, in draft 2020-12": byJsonSchema(read),
      zod4: (value) => zod4.safeParse(value).success,
      zod3: (value) => zod3.safeParse(value).success,
    },
  };
}

function byJsonSchema(schema: object): Accepts {
  const isDraft07 = String(Reflect.get(schema, "$schema")).includes("draft-07");
  const ajv = isDraft07 ? new Ajv({ strict: false }) : new Ajv2020({ strict: false });
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}
