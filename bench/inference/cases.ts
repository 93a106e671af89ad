import { enforceSchema } from "@tsfunc/runtime/enforce";
import { inferSchema } from "@tsfunc/runtime/infer";
import type { Contestant } from "../measure.ts";
import * as hand from "./by-hand.ts";
import { flatRecords } from "./records.ts";
import { enforceFlatColumns, inferFlatColumns } from "./specialised.ts";

/** The same code once more, as another module: what differs between the two is noise. */
const control: typeof hand = await import(`${"./by-hand.ts"}?control`);

const COUNT = 1_000_000;
const silent = { onWarning: () => undefined };

/** The contestants of each case; the schema-driven loops written by hand come first. */
export const cases: Readonly<Record<string, () => Contestant[]>> = {
  "infer 1,000,000 records": () => {
    const records = flatRecords(COUNT);
    return [
      ["schema-driven, by hand", () => hand.inferColumns(records)],
      ["control", () => control.inferColumns(records)],
      ["tsfunc", () => inferSchema(records, silent)],
    ];
  },
  "enforce 1,000,000 records": () => {
    const records = flatRecords(COUNT);
    const [columns, schema] = [hand.inferColumns(records), inferSchema(records, silent)];
    return [
      ["schema-driven, by hand", () => hand.enforceColumns(records, columns)],
      ["control", () => control.enforceColumns(records, columns)],
      ["tsfunc", () => enforceSchema(records, schema, silent)],
    ];
  },
  "infer and enforce 1,000,000 records": () => {
    const records = flatRecords(COUNT);
    return [
      ["schema-driven, by hand", () => hand.enforceColumns(records, hand.inferColumns(records))],
      ["control", () => control.enforceColumns(records, control.inferColumns(records))],
      ["tsfunc", () => enforceSchema(records, inferSchema(records, silent), silent)],
      ["specialised, by hand", () => enforceFlatColumns(records, inferFlatColumns(records))],
    ];
  },
};
