import { expect, test } from "vitest";
import type { ModelVersion, ModelVersionStatus } from "../model-version.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

function version(status: ModelVersionStatus, statusMessage = ""): ModelVersion {
  const texts = { description: "", userId: "", currentStage: "None", source: "models:/m-1", statusMessage };
  const times = { creationTimestamp: 1, lastUpdatedTimestamp: 1 };
  return { name: "chat", version: "3", ...texts, ...times, runId: null, modelId: null, status, aliases: [], tags: {} };
}

const PENDING = version("PENDING_REGISTRATION");
const at = async (): Promise<void> => undefined;

test("a version that is ready is not waited for", async () => {
  const look = (): Promise<never> => Promise.reject(new Error("looked"));
  expect((await waitUntilReady(version("READY"), look)).status).toBe("READY");
});

test("a version is waited for until it is ready", async () => {
  const seen = [PENDING, PENDING, version("READY")];
  expect((await waitUntilReady(PENDING, async () => seen.shift() ?? PENDING, at)).status).toBe("READY");
  expect(seen).toEqual([]);
});

test("a registration that fails is an error with the message of the server", async () => {
  const failed = waitUntilReady(PENDING, async () => version("FAILED_REGISTRATION", "no room"), at);
  await expect(failed).rejects.toMatchObject({ code: "TF5033", parameters: { reason: "no room", version: "3" } });
});

test("a registration that does not end is an error after 300 seconds", async () => {
  let waited = 0;
  const wait = async (milliseconds: number): Promise<void> => {
    waited += milliseconds;
  };
  await expect(waitUntilReady(PENDING, async () => PENDING, wait)).rejects.toMatchObject({ code: "TF5034" });
  expect(waited).toBeGreaterThanOrEqual(300_000);
  expect(waited).toBeLessThan(304_000);
});
