import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

const GIVEN = /^[\w.:-]{1,128}$/;

/**
 * Makes ids of requests: that of the client where it sends one as `x-request-id`, otherwise one that no other process makes.
 *
 * @returns A function that gives the id of a request.
 */
export function requestIds(): (request: Pick<IncomingMessage, "headers">) => string {
  const prefix = randomBytes(6).toString("hex");
  let count = 0;
  return ({ headers }) => {
    const given = headers["x-request-id"];
    return typeof given === "string" && GIVEN.test(given) ? given : `${prefix}-${(++count).toString(36)}`;
  };
}
