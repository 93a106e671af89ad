/** The keys by which a scoring server tells the body of a chat, a completion or an embedding from one of its own formats. */
const CHAT_KEYS = ["messages", "prompt", "input"];

/**
 * Whether a scoring server hands an object to the model as it is.
 *
 * @param body An object, such as the body of a request.
 * @see MLflow scoring server, unified LLM input
 */
export function isChatInput(body: object): boolean {
  return CHAT_KEYS.some((key) => Object.hasOwn(body, key));
}
