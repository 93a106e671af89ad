import type { JSX } from "preact";

/** The mark of the project: a function's arrow between brackets. */
export function Logo(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M8 4H5v16h3M16 4h3v16h-3M8.5 12h7M12.5 9l3 3-3 3" />
    </svg>
  );
}
