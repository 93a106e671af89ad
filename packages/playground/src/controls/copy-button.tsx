import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { announce } from "./announcements.ts";

/** What a {@link CopyButton} copies. */
export interface CopyButtonProps {
  readonly text: string;
  readonly name: string;
}

/** Copies a text, and says so. */
export function CopyButton({ text, name }: CopyButtonProps): JSX.Element {
  const isCopied = useSignal(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    isCopied.value = true;
    announce(`Copied ${name}`);
    setTimeout(() => {
      isCopied.value = false;
    }, 2000);
  };
  return (
    <button
      type="button"
      class="quiet copy"
      aria-label={`Copy ${name}`}
      onClick={() => void copy().catch(() => announce("The browser does not let this page copy"))}
    >
      {isCopied.value ? "Copied" : "Copy"}
    </button>
  );
}
