import { join } from "node:path";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import { PLATFORM } from "../model-file/platform.ts";
import type { TsfuncFlavor } from "../model-file/tsfunc-flavor.ts";

/**
 * Explains why a model with native packages could not be opened, where they are those of another platform.
 *
 * @param folder The folder of the model.
 * @param flavor What was recorded.
 * @param cause Why it could not be opened.
 * @returns TF4037, or undefined where the platform is not the reason.
 */
export function foreignPlatformError(folder: string, flavor: TsfuncFlavor, cause: unknown): Error | undefined {
  const { native_packages: packages = {}, platform } = flavor;
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  if (names.length === 0 || platform === undefined || platform === PLATFORM) return undefined;
  const install = `npm install --prefix ${join(folder, "code")} ${names.join(" ")}`;
  return modelFileErrors.error("TF4037", { names: names.join(", "), platform, here: PLATFORM, install }, { cause });
}
