import { comparePage } from "./page/compare-page.tsx";
import { startPage } from "./page/start-page.tsx";
import { tryPage } from "./page/try-page.tsx";

void startPage([tryPage(), comparePage()]);
