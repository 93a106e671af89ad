/** Plain data as `JSON.parse` gives it, some with and some without each optional part. */
export function plainMessages(count: number): unknown[] {
  return parsed(Array.from({ length: count }, (_, index) => message(index)));
}

export function plainChatRequests(count: number): unknown[] {
  return parsed(
    Array.from({ length: count }, (_, index) => ({
      messages: Array.from({ length: 2 + (index % 4) }, (_, turn) => message(index + turn)),
      ...(index % 3 === 0 && { tools: [tool(index), tool(index + 1)] }),
      ...(index % 2 === 0 && { temperature: 0.1 * (index % 10) + 0.05 }),
    })),
  );
}

export function plainUsers(count: number): unknown[] {
  return parsed(
    Array.from({ length: count }, (_, index) => ({
      name: `user ${index}`,
      age: 18 + (index % 60),
      ...(index % 2 === 0 && { email: `user${index}@example.org` }),
      ...(index % 3 === 0 && { preferences: ["news", "offers"].slice(index % 2) }),
    })),
  );
}

/** The same with `false` in place of the first property of some elements, evenly spread: `wrong` of them. */
export function withWrongElements(elements: readonly unknown[], wrong: number): unknown[] {
  const step = elements.length / wrong;
  return elements.map((element, index) => {
    const isWrong = Math.floor((index + step / 2) / step) > Math.floor((index - 1 + step / 2) / step) && index > 0;
    const [name = ""] = Object.keys(Object(element));
    return isWrong ? { ...Object(element), [name]: false } : element;
  });
}

function message(index: number): object {
  return {
    role: ["system", "user", "assistant"][index % 3],
    content: `message number ${index}`,
    ...(index % 3 === 0 && { metadata: { source: "api", trace: `t${index}` } }),
    ...(index % 2 === 0 && { timestamp: "2026-01-02T03:04:05Z" }),
  };
}

function tool(index: number): object {
  return {
    name: `tool${index}`,
    ...(index % 2 === 0 && { description: "what it does" }),
    ...(index % 3 !== 1 && { parameters: { properties: { query: "string", limit: "integer" }, required: ["query"] } }),
  };
}

function parsed(value: unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(value));
}
