import { context, propagation, trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  type Sampler,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-node";

/** The spans of this process, kept in memory by a real tracer provider. */
export class FinishedSpans {
  readonly #exporter = new InMemorySpanExporter();

  /** Registers the provider. */
  register(sampler?: Sampler): void {
    const spanProcessors = [new SimpleSpanProcessor(this.#exporter)];
    new NodeTracerProvider(sampler === undefined ? { spanProcessors } : { spanProcessors, sampler }).register();
  }

  /** Takes back what was registered, and forgets the spans. */
  reset(): void {
    this.#exporter.reset();
    for (const api of [trace, context, propagation]) api.disable();
  }

  /** Those of one name, in the order of their ends. */
  named(name: string): ReadableSpan[] {
    return this.#exporter.getFinishedSpans().filter((span) => span.name === name);
  }

  /** The only one of a name. */
  only(name: string): ReadableSpan {
    const [span, ...others] = this.named(name);
    if (span === undefined || others.length > 0) throw new Error(`${this.named(name).length} spans ${name}`);
    return span;
  }
}

/** Reads an attribute that is a JSON text. */
export function attributeOf({ attributes }: ReadableSpan, name: string): unknown {
  return JSON.parse(String(attributes[name]));
}

/** Reads a stream to its end. */
export async function collect(pieces: AsyncIterable<unknown>): Promise<unknown[]> {
  const collected: unknown[] = [];
  for await (const piece of pieces) collected.push(piece);
  return collected;
}
