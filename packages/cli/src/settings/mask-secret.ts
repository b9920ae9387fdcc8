/** Shows of a secret what tells it from another, and of a short one nothing. */
export function maskSecret(secret: string): string {
  return secret.length < 16 ? "****" : `****${secret.slice(-4)}`;
}
