import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Two pages whose files may lie under any path, of a server whose policy is `default-src 'self'`. */
export default defineConfig({
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist",
    license: { fileName: "third-party.md" },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rolldownOptions: {
      input: { index: page("index.html"), try: page("try.html") },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        // What both pages load has one name, which the limit of their weight knows.
        chunkFileNames: ({ isDynamicEntry }) => `assets/${isDynamicEntry ? "[name]" : "shared"}-[hash].js`,
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
