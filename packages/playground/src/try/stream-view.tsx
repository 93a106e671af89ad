import type { JSX } from "preact";
import type { StreamPiece } from "./answer/stream-pieces.ts";

/** The pieces of a stream. */
export function StreamView({ pieces }: { readonly pieces: readonly StreamPiece[] }): JSX.Element {
  return (
    <ol class="pieces" aria-label="Pieces">
      {pieces.map(({ kind, text }, at) => (
        <li key={at} class={kind}>
          <code>{text}</code>
        </li>
      ))}
    </ol>
  );
}
