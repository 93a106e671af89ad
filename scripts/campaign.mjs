import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runCampaign } = await import("./campaigns/run-campaign.mjs");
process.exitCode = await runCampaign(process.argv.slice(2));
