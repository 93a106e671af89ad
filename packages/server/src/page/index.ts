/**
 * Built pages on a server, under a policy by which they call that server alone.
 *
 * @module
 */
export { addPage } from "./add-page.ts";
