import type { createInstance } from "@stoplight/prism-http";

const silent = (): void => {};

const logger = {
  fatal: silent,
  error: silent,
  warn: silent,
  info: silent,
  debug: silent,
  trace: silent,
  success: silent,
  child: () => logger,
};

/**
 * A logger for Prism, which cannot do without one, that says nothing. It has what Prism calls; the
 * type asks for all of pino, of whichever version is installed beside it.
 */
export const silentLogger = logger as unknown as Parameters<typeof createInstance>[1]["logger"];
