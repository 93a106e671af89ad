/** Whether this is a campaign; a test run does a tenth of the same. */
const IS_CAMPAIGN = process.env.TSFUNC_CAMPAIGN === "1";

/** Where all random values come from: a run that fails names it, and the same seed gives the same values again. */
export const SEED: number = Number(process.env.TSFUNC_SEED ?? 20_260_102);

/** How many of the repetitions of a campaign are done in this run. */
export function repetitions(inCampaign: number): number {
  return IS_CAMPAIGN ? inCampaign : Math.ceil(inCampaign / 10);
}
