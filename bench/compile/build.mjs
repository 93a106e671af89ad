import { build } from "vite";

const [plugin = "without", cache] = process.argv.slice(2);

const bundle = await build({
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

const code = [bundle]
  .flat()
  .flatMap((one) => one.output.map((chunk) => chunk.code ?? ""))
  .join("\n");
const converters = code.match(/\bfunction __tsfunc\$convert/g)?.length ?? 0;
if (converters !== (plugin === "with" ? 50 : 0)) throw new Error(`The build has ${converters} converters.`);
