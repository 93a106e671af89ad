import { arrowReader } from "./arrow-reader.ts";
import { errorHead } from "./error-head.ts";
import { type GivenData, givenData } from "./given-data.ts";
import { type Message, writeMessage } from "./message.ts";
import { type ResultText, resultText } from "./result-text.ts";
import { type ModelFacts, ServedModel } from "./served-model.ts";

/** What is answered, beside the id of the call. */
type Answer = Partial<ResultText> & { readonly head?: Readonly<Record<string, unknown>> };

/** Carries out the calls of Python; several may be under way. */
export class CallHandler {
  readonly #send: (parts: readonly Uint8Array[]) => void;
  readonly #streams = new Map<number, AsyncIterator<unknown>>();
  #model: ServedModel | null = null;
  #tag = "";

  readonly #operations: Readonly<Record<string, (message: Message) => Promise<Answer>>> = {
    open: (message) => this.#open(message),
    predict: async (message) => this.#result(await this.#opened().predict(await this.#given(message))),
    stream: async (message) => {
      this.#streams.set(message.id, this.#opened().predictStream(await this.#given(message)));
      return { text: String(message.id) };
    },
    next: ({ head: { stream } }) => this.#next(stream as number),
    return: ({ head: { stream } }) => this.#return(stream as number),
  };

  /** @param send Writes an answer. */
  constructor(send: (parts: readonly Uint8Array[]) => void) {
    this.#send = send;
  }

  /** Carries out a call and answers it. */
  async handle(message: Message): Promise<void> {
    const { text = "", parts = [], tagged = false, head = {} } = await this.#answer(message);
    this.#send(writeMessage({ id: message.id, head: { ...head, ...(tagged && { tagged }) }, text, parts }));
  }

  async #answer(message: Message): Promise<Answer> {
    try {
      const operation = this.#operations[String(message.head.op)];
      if (operation === undefined) throw new Error(`There is no operation ${message.head.op}.`);
      return await operation(message);
    } catch (error) {
      return { head: { error: errorHead(error) } };
    }
  }

  async #open({ head, text }: Message): Promise<Answer> {
    this.#tag = String(head.tag);
    const facts: ModelFacts = JSON.parse(text);
    this.#model = await ServedModel.open(facts);
    return { text: JSON.stringify({ pid: process.pid }) };
  }

  #opened(): ServedModel {
    if (this.#model === null) throw new Error("The model has not been opened.");
    return this.#model;
  }

  async #given(message: Message): Promise<GivenData> {
    const { arrow } = message.head;
    const reader = typeof arrow === "string" ? await arrowReader(arrow) : undefined;
    return givenData(message, { tag: this.#tag, tableFromIPC: reader?.tableFromIPC });
  }

  #result(result: unknown): Answer {
    return resultText(result, this.#tag);
  }

  async #next(stream: number): Promise<Answer> {
    try {
      const { done, value } = (await this.#streams.get(stream)?.next()) ?? { done: true, value: undefined };
      if (done !== true) return this.#result(value);
    } catch (error) {
      this.#streams.delete(stream);
      throw error;
    }
    this.#streams.delete(stream);
    return { head: { done: true } };
  }

  async #return(stream: number): Promise<Answer> {
    const iterator = this.#streams.get(stream);
    this.#streams.delete(stream);
    await iterator?.return?.();
    return {};
  }
}
