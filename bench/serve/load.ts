import autocannon from "autocannon";

/** Something whose CPU time is told. */
interface Measured {
  cpu(): Promise<number>;
}

/** What is sent, how often. */
export interface Load {
  readonly url: string;
  readonly body: string;
  readonly requests: number;
}

const CONNECTIONS = 8;

/**
 * Sends requests, a few at a time.
 *
 * @param measured The server that answers them.
 * @param load What is sent.
 * @returns The CPU time of the server for each of them, in microseconds.
 * @throws {Error} When one is not answered 200.
 */
export async function costOf(measured: Measured, { url, body, requests }: Load): Promise<number> {
  const before = await measured.cpu();
  const result = await autocannon({
    url,
    body,
    method: "POST",
    headers: { "content-type": "application/json" },
    connections: CONNECTIONS,
    amount: requests,
  });
  if (result["2xx"] !== requests) throw new Error(`${url} answered ${result["2xx"]} of ${requests} requests`);
  return ((await measured.cpu()) - before) / requests;
}

/**
 * The body of a request.
 *
 * @param count How many messages it has.
 */
export function bodyOf(count: number): string {
  const inputs = Array.from({ length: count }, (_, at) => ({
    role: "user",
    content: `What is the answer to question ${at}?`,
  }));
  return JSON.stringify({ inputs });
}
