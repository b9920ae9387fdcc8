/** What must not be shown, even where a server sends it back: the credentials of this run. */
export const knownSecrets = new Set<string>();
