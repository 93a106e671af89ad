import { McpServer } from "@modelcontextprotocol/server";
import { predictOf, schemaOf, standardSchemaOf } from "@tsfunc/runtime";
import SupportModel from "./support-model.ts";
import type { Decision } from "./ticket.ts";

/** A server of the Model Context Protocol that has the model as its tool: the arguments of the tool are an element of the model input. */
export function supportServer(): McpServer {
  const model = new SupportModel();
  const server = new McpServer({ name: "support", version: "1.0.0" });
  const config = {
    description: "Decides what is done about a ticket.",
    inputSchema: standardSchemaOf(model, "element"),
    outputSchema: schemaOf<Decision>(),
  };
  server.registerTool("decide", config, (ticket) => {
    const [decision] = predictOf(model)([ticket]);
    const text = JSON.stringify(decision);
    return { content: [{ type: "text", text }], structuredContent: JSON.parse(text) };
  });
  return server;
}
