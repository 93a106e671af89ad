import type { JSX } from "preact";
import { announce } from "../controls/announcements.ts";
import { colorScheme, switchColorScheme } from "./color-scheme.ts";
import { Logo } from "./logo.tsx";
import type { Router } from "./router.ts";

/** Name, views, link and colours. */
export function Header({ router }: { readonly router: Router }): JSX.Element {
  return (
    <header>
      <p class="brand">
        <Logo /> tsfunc <span>playground</span>
      </p>
      <nav aria-label="Views">
        {router.views.map((view) => (
          <a key={view.name} href={`#${view.name}`} aria-current={router.current.value === view ? "page" : undefined}>
            {view.title}
          </a>
        ))}
      </nav>
      <div class="tools">
        <button type="button" class="quiet" onClick={() => void copyLink()}>
          Copy link
        </button>
        <button
          type="button"
          class="quiet switch"
          role="switch"
          aria-checked={colorScheme.value === "dark"}
          onClick={switchColorScheme}
        >
          Dark
        </button>
      </div>
    </header>
  );
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    announce("Copied a link to what this page shows");
  } catch {
    announce("The browser does not let this page copy");
  }
}
