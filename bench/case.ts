import { type Contestant, measure } from "./measure.ts";

/** The contestants of each case of a suite, by name. */
type Cases = Readonly<Record<string, () => Contestant[]>>;

const [suite = "", name = ""] = process.argv.slice(2);
const { cases }: { readonly cases: Cases } = await import(`./${suite}/cases.ts`);
const contestants = cases[name];
if (contestants === undefined) throw new Error(`Unknown case; there are: ${Object.keys(cases).join(", ")}`);
process.stdout.write(JSON.stringify(measure(contestants())));
