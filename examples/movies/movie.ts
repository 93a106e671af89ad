import type { long } from "@tsfunc/runtime";

/** A record of movies.json; money is in US dollars. */
export interface Movie {
  Title: string;
  "US Gross"?: long | null;
  "Worldwide Gross"?: long | null;
  "US DVD Sales"?: long | null;
  "Production Budget"?: long | null;
  "Release Date": string;
  "MPAA Rating"?: "G" | "PG" | "PG-13" | "R" | "NC-17" | "Not Rated" | "Open" | null;
  "Running Time min"?: long | null;
  Distributor?: string | null;
  Source?: string | null;
  "Major Genre"?: string | null;
  "Creative Type"?: string | null;
  Director?: string | null;
  "Rotten Tomatoes Rating"?: long | null;
  "IMDB Rating"?: number | null;
  "IMDB Votes"?: long | null;
}
