/**
 * The last step of a path, as it was before it was written into an address. The router gives it half
 * decoded only: an id may hold a slash, or a sign for per cent.
 */
export const lastStep = (path: string): string => {
  const written = path.replace(/\/$/, '').split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
