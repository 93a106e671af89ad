/*
 * For files compiled with `experimentalDecorators`: loads `reflect-metadata`, so that the metadata of models is there as Reflect metadata,
 * too. Imported for its effect alone.
 */
import "reflect-metadata";
