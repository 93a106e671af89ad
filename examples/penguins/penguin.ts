/** What was measured of a penguin. Not every one of them held still: some measures are missing, or null. */
export interface Penguin {
  Island: string;
  "Beak Length (mm)"?: number | null;
  "Beak Depth (mm)"?: number | null;
  "Flipper Length (mm)"?: number | null;
  "Body Mass (g)"?: number | null;
  Sex?: string | null;
}

/** The columns that tell the species. */
export const MEASURES = ["Beak Length (mm)", "Beak Depth (mm)", "Flipper Length (mm)", "Body Mass (g)"] as const;

export type Measure = (typeof MEASURES)[number];
