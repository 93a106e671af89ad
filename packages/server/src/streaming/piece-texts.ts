import type { StreamFormat } from "./stream-format.ts";

/** How each format writes a piece, its end and an error; JSON text has no line breaks. */
export interface PieceTexts {
  readonly piece: (json: string) => string;
  readonly error: (json: string) => string;
  readonly end: string;
}

/** The formats. Server-sent events end as chat clients expect it. */
export const PIECE_TEXTS: Readonly<Record<StreamFormat, PieceTexts>> = {
  sse: {
    piece: (json) => `data: ${json}\n\n`,
    error: (json) => `event: error\ndata: ${json}\n\n`,
    end: "data: [DONE]\n\n",
  },
  ndjson: { piece: (json) => `${json}\n`, error: (json) => `${json}\n`, end: "" },
};
