/**
 * The markers of a source: `/*!TF1004*\/` before a node says that the diagnostic must stand there.
 *
 * @param path What the file is called in the result.
 * @returns A `file:line:column code` for each.
 */
export function markersIn(text: string, path: string): string[] {
  const markers = text.matchAll(/\/\*!(TF\d+)\*\/(?=((?:\s|\/\*!TF\d+\*\/)*))/g);
  return Array.from(markers, ({ 0: marker, 1: code, 2: gap = "", index }) => {
    const before = text.slice(0, index + marker.length + gap.length).split("\n");
    return `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${code}`;
  });
}
