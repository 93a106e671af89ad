import { type PredictCall, startPredictSpan } from "./predict-span.ts";

/**
 * Predicts, as a span. Ask `isTracing` before.
 *
 * @param call What is called, and with what.
 * @param predict The call itself.
 * @returns What it returns; what it throws is thrown.
 * @see MLflow Tracing
 */
export async function tracePredict<Output>(call: PredictCall, predict: () => Promise<Output>): Promise<Output> {
  const starting = startPredictSpan(call);
  const span = starting instanceof Promise ? await starting : starting;
  if (span === null) return await predict();
  try {
    const output = await span.run(predict);
    span.succeed(output);
    return output;
  } catch (error) {
    span.fail(error);
    throw error;
  }
}

/**
 * Predicts piece by piece, as one span, which ends with the stream or when the caller stops. Ask `isTracing` before.
 *
 * @param call What is called, and with what.
 * @param predictStream The call itself.
 * @returns What it yields; what it throws is thrown.
 * @see MLflow Tracing
 */
export async function* tracePredictStream(
  call: PredictCall,
  predictStream: () => AsyncGenerator<unknown, void, undefined>,
): AsyncGenerator<unknown, void, undefined> {
  const span = await startPredictSpan(call);
  const stream = predictStream();
  if (span === null) return yield* stream;
  const pieces = span.pieces();
  try {
    try {
      for (let next = await span.run(() => stream.next()); next.done !== true; ) {
        pieces?.add(next.value);
        yield next.value;
        next = await span.run(() => stream.next());
      }
    } finally {
      await span.run(() => stream.return());
    }
  } catch (error) {
    span.fail(error, pieces?.recorded());
    throw error;
  } finally {
    span.end(pieces?.recorded() ?? null);
  }
}
