import { isTsfuncError } from "@tsfunc/runtime/errors";
import { trackingErrors } from "../../errors/tracking-errors.ts";
import type { HttpClient, HttpRequest, HttpResponse } from "../../http/http-client.ts";
import { textOfBody } from "../../http/whole-body.ts";

/**
 * Lets a client tell servers that have no logged models: they know no such address, and say in which version they are.
 *
 * @param http The client of the server.
 * @returns A client that throws TF5031 where the server is older than 3.0.
 */
export function refusingOldServers(http: HttpClient): HttpClient {
  return {
    base: http.base,
    identity: http.identity,
    redact: (text) => http.redact(text),
    send: async (request: HttpRequest): Promise<HttpResponse> => {
      const response = await http.send(request);
      const isUnknown = response.status === 404 || response.status === 405;
      if (!isUnknown || (response.headers["content-type"] ?? "").includes("json")) return response;
      const version = await versionOf(http);
      if (version === null || Number.parseInt(version, 10) >= 3) return response;
      response.body.destroy();
      throw trackingErrors.error("TF5031", { base: http.base, version });
    },
  };
}

/** Null where it is no MLflow server that answers. */
async function versionOf(http: HttpClient): Promise<string | null> {
  try {
    const response = await http.send({ method: "GET", path: "/version", maxBytes: 1000 });
    const text = (await textOfBody(response.body)).trim();
    return /^\d+\.\d+/.test(text) ? text : null;
  } catch (error) {
    if (isTsfuncError(error)) return null;
    throw error;
  }
}
