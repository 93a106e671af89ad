import { pyfunc } from "@tsfunc/runtime";
import type { Movie } from "./movie.ts";

/** The part of the box office that reaches the studio, as a rule of thumb. */
const STUDIO_SHARE = 0.5;

@pyfunc
export default class ProfitModel {
  /** Expected profit in US dollars. */
  predict(modelInput: Movie[]): number[] {
    return modelInput.map(expectedProfit);
  }
}

function expectedProfit(movie: Movie): number {
  const gross = movie["Worldwide Gross"] ?? movie["US Gross"] ?? 0;
  return STUDIO_SHARE * gross + (movie["US DVD Sales"] ?? 0) - (movie["Production Budget"] ?? 0);
}
