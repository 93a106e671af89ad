import { jsonSchemaOf } from "@tsfunc/runtime";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Contestant } from "../measure.ts";
import * as baseline from "./baseline.mjs";
import { plainChatRequests, plainMessages, plainUsers, withWrongElements } from "./data.ts";
import * as models from "./models.ts";
import * as schemas from "./schemas.ts";

/** The same code once more, as another module: what differs between the two is noise. */
const control: typeof baseline = await import(`${"./baseline.mjs"}?control`);

/** The models, each with its data and its twins. */
const ALL = {
  "Message[100]": { data: plainMessages(100), convert: "convertMessages", build: "buildMessages", name: "messages" },
  "ChatRequest[100]": {
    data: plainChatRequests(100),
    convert: "convertChats",
    build: "buildChats",
    name: "chatRequests",
  },
  "UserData[100]": { data: plainUsers(100), convert: "convertUsers", build: "buildUsers", name: "users" },
} as const;

type Model = (typeof ALL)[keyof typeof ALL];

/** What is asked for: beside the control, which is the same code, beside those that do the same work, and where issues are collected. */
const VALID = { than: "control", most: 1.1 };
const WRONG = { than: "written by hand", most: 1.3 };
const AJV = { than: "tsfunc", least: 1 };
const ZOD = { than: "tsfunc", least: 8 };

/** The contestants of each case; the baseline comes first. */
export const cases: Readonly<Record<string, () => Contestant[]>> = Object.fromEntries(
  Object.entries(ALL).flatMap(([title, model]) => [
    [title, () => contest(model)],
    [`${title}, instances by zod`, () => contestOfInstances(model)],
    [`${title}, 1 wrong`, () => contestOfWrong(model, 1)],
    [`${title}, 10 wrong`, () => contestOfWrong(model, 10)],
  ]),
);

function contest({ data, convert, build, name }: Model): Contestant[] {
  const predict = predictOf(name);
  const isValid = new Ajv2020({ strict: false }).compile(jsonSchemaOf(models[name]));
  return [
    ["written by hand", () => baseline[convert](data)],
    ["control", () => control[convert](data)],
    ["tsfunc", () => predict(data), VALID],
    ["ajv and conversion by hand", () => isValid(data) && baseline[build](data), AJV],
    ["zod 4, no instances", () => schemas[name].parse(data)],
  ];
}

/** zod with a transform does the same work; it leaves so much to collect that it is not measured beside the others. */
function contestOfInstances({ data, convert, name }: Model): Contestant[] {
  const predict = predictOf(name);
  return [
    ["written by hand", () => baseline[convert](data)],
    ["control", () => control[convert](data)],
    ["tsfunc", () => predict(data), VALID],
    ["zod 4 with a transform", () => schemas.instances[name].parse(data), ZOD],
  ];
}

/** The baseline collects issues with paths, too, once something is wrong. */
function contestOfWrong({ data, convert, name }: Model, count: number): Contestant[] {
  const wrong = withWrongElements(data, count);
  const predict = predictOf(name);
  const contestants: readonly Contestant[] = [
    ["written by hand", () => baseline[convert](wrong)],
    ["control", () => control[convert](wrong)],
    ["tsfunc", () => predict(wrong), WRONG],
  ];
  return contestants.map(([contestant, run, limit]) => {
    const found = issuesOf(run);
    if (found !== count) throw new Error(`${contestant} found ${found} issues, not ${count}.`);
    return [contestant, () => issuesOf(run), limit];
  });
}

function predictOf(name: Model["name"]): (modelInput: unknown[]) => unknown {
  return models[name] as (modelInput: unknown[]) => unknown;
}

function issuesOf(run: () => unknown): number {
  try {
    run();
    return 0;
  } catch (error) {
    return (Reflect.get(Object(error), "issues") as unknown[]).length;
  }
}
