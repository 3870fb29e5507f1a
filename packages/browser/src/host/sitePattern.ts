/** The pages of an origin as permissions name them: without a port, which Firefox does not know there. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
