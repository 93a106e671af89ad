import type { JSX } from "preact";
import { CopyButton } from "./copy-button.tsx";

/** What a {@link Code} shows. */
export interface CodeProps {
  readonly text: string;
  /** What the button copies, in words: `the signature`. */
  readonly name: string;
}

/** Text that can be copied. */
export function Code({ text, name }: CodeProps): JSX.Element {
  return (
    <div class="code-block">
      <pre>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} name={name} />
    </div>
  );
}
