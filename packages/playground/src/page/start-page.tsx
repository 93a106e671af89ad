import { render } from "preact";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/form.css";
import "./styles/results.css";
import { followColorScheme } from "./color-scheme.ts";
import { Page } from "./page.tsx";
import { Router } from "./router.ts";
import type { View } from "./view.ts";

/**
 * Shows a page.
 *
 * @param views Its views.
 */
export async function startPage(views: readonly [View, ...View[]]): Promise<void> {
  followColorScheme();
  const router = new Router(views);
  await router.start();
  const root = document.getElementById("app");
  if (root !== null) render(<Page router={router} />, root);
}
