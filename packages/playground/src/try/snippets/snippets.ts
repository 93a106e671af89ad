import { jsonText, lineOf } from "../../signature/json-text.ts";
import { ACCEPT, type AnswerForm } from "../answer/stream-pieces.ts";
import { pythonLiteral } from "./python-literal.ts";

/** A call of a model, in a language. */
export interface Snippet {
  readonly name: string;
  readonly text: string;
}

/** What is called. */
export interface Call {
  /** The address of `/invocations`. */
  readonly url: string;
  readonly body: unknown;
  readonly form: AnswerForm;
  /** Whether the server wants a token; its value is in none of the snippets. */
  readonly hasToken: boolean;
}

/**
 * Writes a call for those who copy it.
 *
 * @param call The call.
 */
export function snippets(call: Call): readonly Snippet[] {
  return [
    { name: "curl", text: curl(call) },
    { name: "Python", text: call.form === "whole" ? python(call) : pythonStream(call) },
    { name: "TypeScript", text: typescript(call) },
  ];
}

function curl({ url, body, form, hasToken }: Call): string {
  const parts = [
    `curl ${form === "whole" ? "" : "--no-buffer "}${url}`,
    "-H 'content-type: application/json'",
    ...(form === "whole" ? [] : [`-H 'accept: ${ACCEPT[form]}'`]),
    ...(hasToken ? ['-H "authorization: Bearer $TSFUNC_SERVER_TOKEN"'] : []),
    `-d '${lineOf(body).replaceAll("'", "'\\''")}'`,
  ];
  return parts.join(" \\\n  ");
}

function python(call: Call): string {
  return `${pythonHead(call)}answer = requests.post("${call.url}", json=body${pythonHeaders(call)})
answer.raise_for_status()
print(answer.json())
`;
}

function pythonStream(call: Call): string {
  return `${pythonHead(call)}with requests.post("${call.url}", json=body${pythonHeaders(call)}, stream=True) as answer:
    answer.raise_for_status()
    for line in answer.iter_lines(decode_unicode=True):
        print(line)
`;
}

function pythonHead({ body, hasToken }: Call): string {
  return `${hasToken ? "import os\n\n" : ""}import requests

body = ${pythonLiteral(body)}
`;
}

function pythonHeaders({ form, hasToken }: Call): string {
  const accept = form === "whole" ? [] : [`"accept": "${ACCEPT[form]}"`];
  const token = hasToken ? [`"authorization": f"Bearer {os.environ['TSFUNC_SERVER_TOKEN']}"`] : [];
  const headers = [...accept, ...token];
  return headers.length === 0 ? "" : `, headers={${headers.join(", ")}}`;
}

function typescript({ url, body, form, hasToken }: Call): string {
  const headers = [
    '"content-type": "application/json"',
    ...(form === "whole" ? [] : [`accept: "${ACCEPT[form]}"`]),
    ...(hasToken ? ["authorization: `Bearer ${process.env.TSFUNC_SERVER_TOKEN}`"] : []),
  ];
  return `const answer = await fetch("${url}", {
  method: "POST",
  headers: { ${headers.join(", ")} },
  body: ${typescriptBody(body)},
});
if (!answer.ok) throw new Error(await answer.text());
${form === "whole" ? "console.log(await answer.json());" : TYPESCRIPT_STREAM}
`;
}

const TYPESCRIPT_STREAM = `for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
  process.stdout.write(text);
}`;

/** JavaScript writes no integer that a number cannot hold. */
function typescriptBody(body: unknown): string {
  const line = lineOf(body);
  return hasBigint(body) ? JSON.stringify(line) : `JSON.stringify(${jsonText(body, "  ")})`;
}

function hasBigint(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "bigint";
  return Object.values(value).some(hasBigint);
}
