import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import type { DefinitionTable } from "../definition-table.ts";

/** As much of a zod 4 schema as is read here; the shape is the same in `zod` and `zod/mini`. */
export interface ZodSchema {
  readonly _zod: {
    readonly def: ZodDefinition;
    /** Set when the property of an object may be left out of what is passed in. */
    readonly optin?: string | undefined;
    readonly values?: ReadonlySet<unknown> | undefined;
    readonly propValues?: Readonly<Record<string, ReadonlySet<unknown>>> | undefined;
    readonly pattern?: RegExp | undefined;
    readonly bag?: { readonly Class?: unknown } | undefined;
  };
  readonly description?: string | undefined;
  readonly meta?: (() => Record<string, unknown> | undefined) | undefined;
}

/** What a schema was made from; which members there are depends on `type`. */
export interface ZodDefinition {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly ZodSchema[];
  /** Which check it is; schemas of a format are one themselves. */
  readonly check?: string;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly length?: unknown;
  readonly pattern?: RegExp;
  readonly innerType?: ZodSchema;
  readonly in?: ZodSchema;
  readonly getter?: () => ZodSchema;
  readonly defaultValue?: unknown;
  readonly element?: ZodSchema;
  readonly items?: readonly ZodSchema[];
  readonly rest?: ZodSchema | null;
  readonly keyType?: ZodSchema;
  readonly valueType?: ZodSchema;
  readonly shape?: Readonly<Record<string, ZodSchema>>;
  readonly catchall?: ZodSchema;
  readonly options?: readonly ZodSchema[];
  readonly discriminator?: string;
  readonly parts?: readonly unknown[];
}

/** Reads one kind of zod schema. */
export type ZodReader = (schema: ZodSchema, context: ZodContext) => TypeDescriptor;

/** What the readers share while the schemas of one model are read. */
export interface ZodContext {
  readonly table: DefinitionTable;
  /** Reads a schema inside the one that is being read. */
  read(schema: ZodSchema | null | undefined): TypeDescriptor;
}

/**
 * Tells a schema of zod 4 by its shape, whichever copy of zod made it.
 *
 * @param value Any schema.
 * @returns Whether it can be read natively; schemas of zod 3 cannot.
 */
export function isZodSchema(value: unknown): value is ZodSchema {
  return typeof value === "object" && value !== null && "_zod" in value && hasDefinition(value._zod);
}

function hasDefinition(internals: unknown): boolean {
  return typeof internals === "object" && internals !== null && "def" in internals;
}
