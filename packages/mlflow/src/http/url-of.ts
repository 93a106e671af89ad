import type { HttpRequest } from "./http-client.ts";

/**
 * The address of a request.
 *
 * @param base The base of the client.
 * @param request Its path and query.
 * @returns The whole URL.
 */
export function urlOf(base: string, { path, query = {} }: HttpRequest): URL {
  const url = new URL(/^https?:\/\//i.test(path) ? path : `${base}${path}`);
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === "object" ? value : [value]) {
      if (one !== undefined) url.searchParams.append(name, String(one));
    }
  }
  return url;
}

/**
 * The address of a request for people: without credentials, and without the query, which may have a signature in it.
 *
 * @param url The whole URL.
 * @returns Such as `https://mlflow.example.com/api/2.0/mlflow/runs/get`.
 */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
