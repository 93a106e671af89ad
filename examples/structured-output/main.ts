import assert from "node:assert/strict";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { NoObjectGeneratedError } from "ai";
import { MockLanguageModelV3 } from "ai/test";
import { readTicket } from "./read-ticket.ts";
import { supportServer } from "./support-server.ts";
import { Ticket } from "./ticket.ts";

const LETTER = "My controller broke after a year, and I need it tomorrow!";
const WRITTEN = { subject: "Broken controller", product: "controller", age: 365, labels: ["urgent"] };

/** The AI SDK tells the language model the JSON Schema of `Ticket`, and gives back an instance of it. */
const languageModel = modelThatWrites(WRITTEN);
const ticket = await readTicket(languageModel, LETTER);
const [call] = languageModel.doGenerateCalls;
const asked = call?.responseFormat?.type === "json" ? call.responseFormat.schema : undefined;

console.log("The language model was asked for", JSON.stringify(asked, null, 2));
console.log("and wrote", ticket);
assert.equal(asked?.title, "Ticket");
assert.deepEqual(asked.required, ["subject", "product", "age"]);
assert.ok(ticket instanceof Ticket);
assert.equal(ticket.isUnderWarranty, true);
await assert.rejects(readTicket(modelThatWrites({ ...WRITTEN, age: "a year" }), LETTER), NoObjectGeneratedError);

/** The same type is what the tool of an MCP server takes, and what the model predicts is what it returns. */
const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: "desk", version: "1.0.0" });
await supportServer().connect(serverSide);
await client.connect(clientSide);

const { tools } = await client.listTools();
const [decide] = tools;
assert.deepEqual(decide?.inputSchema.required, ["subject", "product", "age"]);
assert.deepEqual(decide.outputSchema?.required, ["action", "due"]);

const decision = await client.callTool({ name: "decide", arguments: { ...ticket } });
console.log("The tool decided", decision.structuredContent);
assert.deepEqual(decision.structuredContent, { action: "replace", due: "2026-01-06T00:00:00.000Z" });

const refusal = await client.callTool({ name: "decide", arguments: { ...ticket, product: "toaster" } });
console.log("and of a toaster it said", refusal.content);
assert.equal(refusal.isError, true);
assert.match(JSON.stringify(refusal.content), /product/);
await client.close();

/** Stands for a language model: it writes the same whatever it is asked, and remembers what that was. */
function modelThatWrites(object: object): MockLanguageModelV3 {
  return new MockLanguageModelV3({
    doGenerate: {
      content: [{ type: "text", text: JSON.stringify(object) }],
      finishReason: { unified: "stop", raw: undefined },
      usage: {
        inputTokens: { total: 10, noCache: 10, cacheRead: 0, cacheWrite: 0 },
        outputTokens: { total: 10, text: 10, reasoning: 0 },
      },
      warnings: [],
    },
  });
}
