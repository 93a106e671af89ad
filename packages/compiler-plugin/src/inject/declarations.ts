import type { ModelSite, SchemaSite } from "../analyze/index.ts";
import { emitConverters } from "../emit/index.ts";
import { metadataSource } from "./metadata-source.ts";

/** The functions that injected code has for a model or a type. */
export interface Declarations {
  /** The name of the one that gives its metadata. */
  readonly metadata: string;
  /** Their declarations: that one, and its converters. */
  readonly sources: readonly [metadata: string, converters: string];
}

/**
 * The functions of a model.
 *
 * @param index Its number in the file.
 */
export function modelDeclarations(site: ModelSite, index: number): Declarations {
  const [metadata, converter] = [`__tsfunc$metadata${index}`, `__tsfunc$convert${index}`];
  return {
    metadata,
    sources: [metadataSource(metadata, converter, site), emitConverters(converter, site.descriptor)],
  };
}

/**
 * The functions of a type that a schema is asked for; its converter stands as that of a model input.
 *
 * @param index Its number in the file.
 */
export function typeDeclarations({ name, descriptor, schemas }: SchemaSite, index: number): Declarations {
  const [metadata, converter] = [`__tsfunc$type${index}`, `__tsfunc$convertType${index}`];
  const { root: input, definitions } = descriptor;
  return {
    metadata,
    sources: [
      metadataSource(metadata, converter, { name, descriptor, schemas }),
      emitConverters(converter, { input, params: null, definitions }),
    ],
  };
}
