import { createServer } from "@tsfunc/server";

/** The server that is measured: the model, and beside it a handler that does the same by hand and validates nothing. */
const [path = ""] = process.argv.slice(2);
const app = createServer(path);
app.post<{ Body: { readonly inputs: readonly { readonly role: string; readonly content: string }[] } }>(
  "/bare",
  (request) => ({
    predictions: request.body.inputs.map(({ role, content }) => `${role}: ${content}`),
  }),
);
process.send?.({ url: await app.listen({ host: "127.0.0.1", port: 0 }) });
process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
process.once("disconnect", () => process.exit());
