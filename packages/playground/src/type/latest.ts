/**
 * Asks again whenever something has changed, once it has been the same for a while; answers that are not the last are dropped.
 */
export class Latest<Question, Answer> {
  readonly #ask: (question: Question, signal: AbortSignal) => Promise<Answer>;
  readonly #pause: number;
  #controller = new AbortController();

  /**
   * @param ask Gives the answer.
   * @param pause How long a question has to stay the same, in milliseconds.
   */
  constructor(ask: (question: Question, signal: AbortSignal) => Promise<Answer>, pause: number) {
    this.#ask = ask;
    this.#pause = pause;
  }

  /**
   * Asks, unless another question comes.
   *
   * @param question The question.
   * @returns The answer; undefined where another question came first.
   * @throws What `ask` throws for the last question.
   */
  async ask(question: Question): Promise<Answer | undefined> {
    this.#controller.abort();
    const controller = new AbortController();
    this.#controller = controller;
    const { signal } = controller;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, this.#pause);
      signal.addEventListener("abort", () => resolve());
    });
    if (signal.aborted) return undefined;
    try {
      const answer = await this.#ask(question, signal);
      return signal.aborted ? undefined : answer;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }
}
