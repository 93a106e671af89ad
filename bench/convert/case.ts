import { measure } from "../measure.ts";
import { cases } from "./cases.ts";

const contestants = cases[process.argv[2] ?? ""];
if (contestants === undefined) throw new Error(`Unknown case; there are: ${Object.keys(cases).join(", ")}`);
process.stdout.write(JSON.stringify(measure(contestants())));
