import type { Contestant } from "../measure.ts";
import * as baseline from "./baseline.mjs";
import { plainChatRequests, plainMessages, plainUsers } from "./data.ts";
import * as models from "./models.ts";
import * as schemas from "./schemas.ts";

/** The same code once more, as another module: what differs between the two is noise. */
const control: typeof baseline = await import(`${"./baseline.mjs"}?control`);

/** The contestants of each case; the baseline comes first. */
export const cases: Readonly<Record<string, () => Contestant[]>> = {
  "Message[100]": () => contest(plainMessages(100), "convertMessages", "messages"),
  "ChatRequest[100]": () => contest(plainChatRequests(100), "convertChats", "chatRequests"),
  "UserData[100]": () => contest(plainUsers(100), "convertUsers", "users"),
};

type Convert = "convertMessages" | "convertChats" | "convertUsers";

function contest(data: unknown[], convert: Convert, name: keyof typeof models & keyof typeof schemas): Contestant[] {
  const predict = models[name] as (modelInput: unknown[]) => unknown;
  return [
    ["written by hand", () => baseline[convert](data)],
    ["control", () => control[convert](data)],
    ["tsfunc", () => predict(data)],
    ["zod 4", () => schemas[name].parse(data)],
  ];
}
