import type { UnpluginOptions } from "unplugin";

/** A build of esbuild, as a plugin sees it. These are esbuild's own types, by way of unplugin: nothing here depends on esbuild. */
export type EsbuildBuild = Parameters<NonNullable<NonNullable<UnpluginOptions["esbuild"]>["setup"]>>[0];

type LoadCallback = Parameters<EsbuildBuild["onLoad"]>[1];

/** What a plugin makes of a file. */
export type EsbuildLoadResult = NonNullable<Awaited<ReturnType<LoadCallback>>>;

/** An error or a warning. */
export type EsbuildMessage = NonNullable<EsbuildLoadResult["errors"]>[number];
