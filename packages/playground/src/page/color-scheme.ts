import { type Signal, signal } from "@preact/signals";

/** The colours of the page. */
export type ColorScheme = "light" | "dark";

const KEY = "tsfunc-color-scheme";

/** What is shown: what someone has chosen, else what the system prefers. */
export const colorScheme: Signal<ColorScheme> = signal("light");

/** Follows the system until someone chooses, and remembers the choice. */
export function followColorScheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = stored();
  if (chosen !== null) show(chosen);
  else colorScheme.value = system.matches ? "dark" : "light";
  system.addEventListener("change", ({ matches }) => {
    if (stored() === null) colorScheme.value = matches ? "dark" : "light";
  });
}

/** Shows the other colours from now on. */
export function switchColorScheme(): void {
  const next = colorScheme.value === "dark" ? "light" : "dark";
  show(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing shows them until the page is left.
  }
}

function show(scheme: ColorScheme): void {
  colorScheme.value = scheme;
  document.documentElement.dataset.colorScheme = scheme;
}

function stored(): ColorScheme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}
