import { randomBytes } from "node:crypto";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { DOCS_SCRIPT, DOCS_STYLE } from "./docs-assets.ts";
import type { OpenApiDocument } from "./open-api-document.ts";

/** A page, and what it may do. */
export interface DocsPage {
  readonly html: string;
  /** Its content security policy: nothing comes from another host. */
  readonly policy: string;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: unknown; readonly example?: unknown }>>;
  };
}

/**
 * Makes the documentation page of a served model: what it takes and gives, an example, and a form to try it.
 *
 * @param document The OpenAPI document.
 * @param signature The signature of the model; null for none.
 * @returns The page, which needs nothing else.
 */
export function docsPage({ info, paths, components }: OpenApiDocument, signature: ModelSignature | null): DocsPage {
  const nonce = randomBytes(16).toString("base64");
  const { requestBody } = (paths["/invocations"] as { readonly post: Operation }).post;
  const body = requestBody?.content["application/json"];
  const example = JSON.stringify(body?.example, null, 2);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title ?? "model")}</title>
<style nonce="${nonce}">${DOCS_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(info.title ?? "model")}</h1>
<p>${escaped(info.description ?? "")} The whole of it as <a href="openapi.json">OpenAPI</a>.</p>
<h2>Signature</h2>
<pre>${escaped(signature === null ? "The model has none." : String(signature))}</pre>
<h2><code>POST /invocations</code></h2>
<form id="try">
<label for="body">Body</label>
<textarea id="body" rows="${Math.min(20, example.split("\n").length + 1)}" spellcheck="false">${escaped(example)}</textarea>
<button type="submit">Predict</button>
<output id="answer" for="body"></output>
</form>
<h2>From a shell</h2>
<pre>curl -s localhost:8080/invocations -H 'content-type: application/json' -d '${escaped(JSON.stringify(body?.example).replaceAll("'", "'\\''"))}'</pre>
<h2>Schema of the body</h2>
<pre>${escaped(JSON.stringify(body?.schema, null, 2))}</pre>
${section("Types", components.schemas)}
<h2>Besides</h2>
<ul>${Object.entries(paths).map(line).join("")}</ul>
</main>
<script nonce="${nonce}">${DOCS_SCRIPT}</script>
</body>
</html>
`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return { html, policy };
}

function section(title: string, value: unknown): string {
  return `<h2>${title}</h2>\n<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;
}

function line([path, methods]: readonly [string, unknown]): string {
  const { get } = methods as { readonly get?: Operation };
  return get === undefined
    ? ""
    : `<li><a href="${path.slice(1)}"><code>GET ${path}</code></a> ${escaped(get.summary)}</li>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
