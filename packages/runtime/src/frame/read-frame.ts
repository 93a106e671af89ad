import { type Frame, isFrame } from "./frame.ts";

/** Takes data for a frame by their shape. */
export type FrameReader = (data: unknown) => Frame | undefined;

/** Where the reader is found, by every copy of this package in one process. */
const READER = Symbol.for("@tsfunc/runtime:frame-reader");

/**
 * Makes {@link readFrame} know the tables of libraries.
 *
 * @param reader Takes them for frames.
 */
export function registerFrameReader(reader: FrameReader): void {
  Reflect.set(globalThis, READER, reader);
}

/**
 * Takes data for a frame, without bringing the code that reads the tables of each library: they are known once `@tsfunc/runtime/frame`, or
 * anything that takes data, was imported.
 *
 * @param data Anything.
 * @returns The frame, or undefined when the data are none that is known.
 */
export function readFrame(data: unknown): Frame | undefined {
  if (isFrame(data)) return data;
  const reader: FrameReader | undefined = Reflect.get(globalThis, READER);
  return reader?.(data);
}
