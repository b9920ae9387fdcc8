/** In milliseconds: the first time, what a test needs has to be fetched. */
export const fetchTimeout = 300_000;
