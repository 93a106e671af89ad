/** A page of results. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What gives the next page; null on the last. */
  readonly nextPageToken: string | null;
}

/** Which results, and how many at once. */
export interface PageRequest {
  /** In MLflow's language of filters, such as `tags.stage = 'prod'`. */
  readonly filter?: string;
  /** Such as `creation_timestamp DESC`. */
  readonly orderBy?: readonly string[];
  readonly maxResults?: number;
  readonly pageToken?: string;
}

/** Which of those that can be deleted. */
export type ViewType = "ACTIVE_ONLY" | "DELETED_ONLY" | "ALL";
