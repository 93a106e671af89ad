import { build } from "vite";

const [plugin = "without", cache] = process.argv.slice(2);

await build({
  configFile: false,
  logLevel: "error",
  plugins: plugin === "with" ? [(await import("@tsfunc/compiler-plugin/vite")).default({ cache: cache ?? false })] : [],
  build: {
    ssr: "src/main.ts",
    write: false,
    minify: false,
    rollupOptions: { external: [/^@tsfunc\//], preserveEntrySignatures: "strict" },
  },
});
