import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { announcement } from "../controls/announcements.ts";
import { Header } from "./header.tsx";
import type { Router } from "./router.ts";

/** The whole page: what is on every view, and the one that is shown. */
export function Page({ router }: { readonly router: Router }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(router.current.peek());
  useSignalEffect(() => {
    const view = router.current.value;
    document.title = `${view.title} · tsfunc playground`;
    if (shown.current === view) return;
    shown.current = view;
    heading.current?.focus();
  });
  const view = router.current.value;
  return (
    <>
      <button type="button" class="skip" onClick={() => heading.current?.focus()}>
        Skip to the content
      </button>
      <Header router={router} />
      <main id="main">
        <h1 ref={heading} tabIndex={-1}>
          {view.heading}
        </h1>
        <p class="lead">{view.lead}</p>
        <div key={view.name}>{view.render()}</div>
      </main>
      <footer>
        <p>Everything here runs on this machine. No other host is contacted.</p>
      </footer>
      <p class="only-heard" role="status">
        {announcement.value}
      </p>
    </>
  );
}
