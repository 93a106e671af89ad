import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHttpClient } from "../../../packages/mlflow/src/http/open-http-client.ts";
import { openRestTrackingStore } from "../../../packages/mlflow/src/tracking/rest-tracking-store.ts";
import { hasMlflow } from "../python/python.ts";
import { MlflowServer } from "../server/mlflow-server.ts";
import { type Certificates, makeCertificates, removeCertificates, TlsProxy } from "../server/tls-proxy.ts";

describe.skipIf(!hasMlflow())("a server behind TLS, with a certificate that nobody knows", () => {
  let server: MlflowServer;
  let certificates: Certificates;
  beforeAll(async () => {
    [server, certificates] = await Promise.all([MlflowServer.start(), makeCertificates()]);
  }, 150_000);
  afterAll(async () => {
    await server?.stop();
    if (certificates !== undefined) await removeCertificates(certificates);
  });

  async function nameOfDefault(uri: string, env: NodeJS.ProcessEnv): Promise<string> {
    const http = openHttpClient(uri, { HOME: "/nowhere", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1", ...env });
    return (await openRestTrackingStore(http).getExperiment("0")).name;
  }

  test("is not trusted, and no try is made again", async () => {
    await using proxy = await TlsProxy.start(server.uri, certificates);
    const started = performance.now();
    await expect(nameOfDefault(proxy.uri, { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "7" })).rejects.toMatchObject({
      code: "TF5007",
      message: expect.stringContaining("MLFLOW_TRACKING_SERVER_CERT_PATH"),
    });
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test("is trusted with its authority, from a file or a folder", async () => {
    await using proxy = await TlsProxy.start(server.uri, certificates);
    for (const path of [certificates.authority, certificates.folder]) {
      expect(await nameOfDefault(proxy.uri, { MLFLOW_TRACKING_SERVER_CERT_PATH: path })).toBe("Default");
    }
  });

  test("is trusted unseen only where that is asked for", async () => {
    await using proxy = await TlsProxy.start(server.uri, certificates);
    expect(await nameOfDefault(proxy.uri, { MLFLOW_TRACKING_INSECURE_TLS: "true" })).toBe("Default");
    await expect(nameOfDefault(proxy.uri, { MLFLOW_TRACKING_INSECURE_TLS: "false" })).rejects.toMatchObject({
      code: "TF5007",
    });
    const both = { MLFLOW_TRACKING_INSECURE_TLS: "true", MLFLOW_TRACKING_SERVER_CERT_PATH: certificates.authority };
    await expect(nameOfDefault(proxy.uri, both)).rejects.toMatchObject({ code: "TF5009" });
  });

  test("is shown the certificate of the client where it wants one", async () => {
    await using proxy = await TlsProxy.start(server.uri, certificates, true);
    const authority = { MLFLOW_TRACKING_SERVER_CERT_PATH: certificates.authority };
    const client = { ...authority, MLFLOW_TRACKING_CLIENT_CERT_PATH: certificates.client };
    expect(await nameOfDefault(proxy.uri, client)).toBe("Default");
    // By TLS 1.3 the server may close the connection before it has said why.
    await expect(nameOfDefault(proxy.uri, authority)).rejects.toMatchObject({
      code: expect.stringMatching(/^TF500[17]$/),
    });
  });

  test("what is no TLS, and what is no certificate, is said", async () => {
    const plain = server.uri.replace("http:", "https:");
    await expect(nameOfDefault(plain, {})).rejects.toMatchObject({ code: "TF5007" });
    for (const name of ["MLFLOW_TRACKING_SERVER_CERT_PATH", "MLFLOW_TRACKING_CLIENT_CERT_PATH"]) {
      for (const path of ["/nowhere.pem", import.meta.filename]) {
        await expect(nameOfDefault(plain, { [name]: path })).rejects.toMatchObject({
          code: "TF5009",
          parameters: { name },
        });
      }
    }
  });
});
