/** A key of `responses` that may stand for an error. */
export const errorStatus = /^(?:default|[45](?:\d\d|XX))$/u;
