import { readFileSync } from "node:fs";

/**
 * Whether a version is within a range made of `^x.y.z` and `>=x.y.z`, joined by `||`.
 *
 * @param {string} version
 * @param {string} range
 * @returns {boolean}
 */
export function isWithin(version, range) {
  return range.split("||").some((part) => fits(numbersOf(version), part.trim()));
}

/**
 * Ends the process with an explanation when this Node is older than the workspace supports.
 *
 * @returns {void}
 */
export function requireNode() {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const range = manifest.engines.node;
  if (isWithin(process.versions.node, range)) return;
  console.error(
    `tsfunc needs Node ${range}; this is ${process.versions.node}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

/**
 * @param {number[]} version
 * @param {string} part
 */
function fits(version, part) {
  const least = numbersOf(part);
  const sameMajor = version[0] === least[0];
  return isAtLeast(version, least) && (sameMajor || part.startsWith(">="));
}

/**
 * @param {number[]} version
 * @param {number[]} least
 */
function isAtLeast(version, least) {
  const different = version.findIndex((number, index) => number !== least[index]);
  return different === -1 || Number(version[different]) > Number(least[different]);
}

/** @param {string} text */
function numbersOf(text) {
  return (text.match(/\d+/g) || []).slice(0, 3).map(Number);
}
