import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { httpDefinitions } from "./http-definitions.ts";
import { httpErrors } from "./http-errors.ts";
import { trackingDefinitions } from "./tracking-definitions.ts";
import { trackingErrors } from "./tracking-errors.ts";

const pages = new URL("../../../../docs/errors/", import.meta.url);
const definitions = { ...httpDefinitions, ...trackingDefinitions };

test.each(Object.entries(definitions))("%s has a page under its title that says what to do", (code, { title }) => {
  const page = readFileSync(new URL(`${code}.md`, pages), "utf8");
  expect(page.split("\n")[0]).toBe(`# ${code}: ${title}`);
  expect(page).toContain("\n## What to do\n");
});

test("the catalogues keep to their areas", () => {
  expect(Object.keys(httpDefinitions).filter((code) => !code.startsWith("TF500"))).toEqual([]);
  expect(Object.keys(trackingDefinitions).filter((code) => !code.startsWith("TF503"))).toEqual([]);
});

test("an error carries the code that a server has sent", () => {
  const parameters = { method: "POST", url: "http://host/", status: 400, serverMessage: "taken", tries: "1 try" };
  const error = httpErrors.error(
    "TF5008",
    { ...parameters, serverCode: "RESOURCE_ALREADY_EXISTS" },
    { errorCode: "RESOURCE_ALREADY_EXISTS" },
  );
  expect(error).toMatchObject({ code: "TF5008", errorCode: "RESOURCE_ALREADY_EXISTS" });
  expect(trackingErrors.error("TF5036", { name: "chat" }).errorCode).toBe("RESOURCE_DOES_NOT_EXIST");
});
