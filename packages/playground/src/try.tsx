import { comparePage } from "./page/compare-page.tsx";
import { startPage } from "./page/start-page.tsx";

void startPage([comparePage()]);
