/** What the documentation page looks like. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
pre, textarea { font: 0.875rem/1.5 ui-monospace, monospace; }
pre, textarea, output { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 0.375rem; padding: 0.75rem; }
pre { overflow: auto; max-height: 30rem; }
label { display: block; font-weight: 600; }
textarea { box-sizing: border-box; width: 100%; background: transparent; color: inherit; }
button { font: inherit; padding: 0.375rem 1.25rem; margin: 0.5rem 0; }
output { display: block; white-space: pre-wrap; font: 0.875rem/1.5 ui-monospace, monospace; min-height: 1.5rem; }
`;

/** What its form does: it sends the body and shows status and answer. */
export const DOCS_SCRIPT = `
const answer = document.getElementById("answer");
document.getElementById("try").addEventListener("submit", async (event) => {
  event.preventDefault();
  answer.textContent = "…";
  try {
    const response = await fetch("invocations", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: document.getElementById("body").value,
    });
    answer.textContent = response.status + "\\n" + (await response.text());
  } catch (error) {
    answer.textContent = String(error);
  }
});
`;
