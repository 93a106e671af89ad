/**
 * A name under which versions of a model are registered.
 *
 * @see MLflow RegisteredModel
 */
export interface RegisteredModel {
  readonly name: string;
  /** In milliseconds since 1970. */
  readonly creationTimestamp: number;
  readonly lastUpdatedTimestamp: number;
  readonly description: string;
  /** The version that each alias names. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}
