import type { Dispatcher } from "undici";
import type { HttpSettings } from "./http-settings.ts";
import type { TlsSettings } from "./tls-settings.ts";

/** What undici is asked for. */
type Options = Pick<Dispatcher.RequestOptions, "method" | "headers" | "body" | "signal">;

/** Keeps connections open: some for the server itself, others for wherever it sends us, which are given no client certificate. */
export class Dispatchers {
  readonly #settings: HttpSettings;
  readonly #tls: TlsSettings;
  readonly #env: NodeJS.ProcessEnv;
  readonly #made = new Map<boolean, Promise<Dispatcher>>();

  /**
   * @param settings How long is waited.
   * @param tls How connections to the server are secured.
   * @param env Names proxies, as `HTTPS_PROXY` and `NO_PROXY` do.
   */
  constructor(settings: HttpSettings, tls: TlsSettings, env: NodeJS.ProcessEnv) {
    this.#settings = settings;
    this.#tls = tls;
    this.#env = env;
  }

  /**
   * Sends a request; redirects are answers like others.
   *
   * @param url Where to.
   * @param isOwn Whether that is the server itself.
   * @param options What is sent.
   * @returns The answer, whose body is still to come.
   */
  async request(url: URL, isOwn: boolean, options: Options): Promise<Dispatcher.ResponseData> {
    const dispatcher = this.#made.get(isOwn) ?? this.#make(isOwn);
    this.#made.set(isOwn, dispatcher);
    return (await dispatcher).request({ origin: url.origin, path: `${url.pathname}${url.search}`, ...options });
  }

  /** undici is loaded when the first request is sent: models that are opened from a folder do without. */
  async #make(isOwn: boolean): Promise<Dispatcher> {
    const { EnvHttpProxyAgent } = await import("undici");
    const env = this.#env;
    const timeout = this.#settings.timeout * 1000;
    const tls = isOwn ? { ...this.#tls } : { rejectUnauthorized: true };
    const connect = { ...tls, ca: this.#tls.ca?.slice(), timeout };
    return new EnvHttpProxyAgent({
      httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? "",
      httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? "",
      noProxy: env.no_proxy ?? env.NO_PROXY ?? "",
      connect,
      requestTls: connect,
      // Proxies tunnel to the port of https; what is not encrypted anyway is forwarded.
      proxyTunnel: false,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    });
  }
}
