import { comparePage } from "./page/compare-page.tsx";
import { examplePage } from "./page/example-page.tsx";
import { startPage } from "./page/start-page.tsx";
import { tryPage } from "./page/try-page.tsx";
import { typePage } from "./page/type-page.tsx";

void startPage([typePage(), examplePage(), tryPage(), comparePage()]);
