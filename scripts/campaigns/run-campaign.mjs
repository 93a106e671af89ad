import { parseArgs } from "node:util";
import { buildPackages } from "../setup/build.mjs";
import { runTool } from "../setup/command.mjs";
import { installDependencies } from "../setup/install.mjs";
import { preparePython } from "../setup/python.mjs";
import { CAMPAIGNS } from "./campaigns.mjs";

const HELP = `Long runs of random inputs; npm test does a tenth of each.

  npm run campaign <name>                     with the seed of the tests
  npm run campaign <name> -- --seed 42        with another one

Campaigns:
${CAMPAIGNS.map(({ name, title }) => `  ${name.padEnd(19)}${title}`).join("\n")}`;

/**
 * Runs one campaign and shows what it prints.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} The exit code.
 */
export async function runCampaign(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { help: { type: "boolean", short: "h", default: false }, seed: { type: "string" } },
    allowPositionals: true,
  });
  const campaign = CAMPAIGNS.find(({ name }) => name === positionals[0]);
  if (values.help || campaign === undefined) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  await installDependencies();
  await buildPackages();
  if (campaign.project === "interop") await preparePython();
  process.env.TSFUNC_CAMPAIGN = "1";
  if (values.seed !== undefined) process.env.TSFUNC_SEED = values.seed;
  const run = ["run", campaign.file, `--project=${campaign.project}`, "--disable-console-intercept"];
  const { ok } = await runTool("vitest", run, { show: true });
  return ok ? 0 : 1;
}
