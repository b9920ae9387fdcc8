const silent = (): void => {};

/** A logger for Prism, which cannot do without one, that says nothing. */
export const silentLogger = {
  fatal: silent,
  error: silent,
  warn: silent,
  info: silent,
  debug: silent,
  trace: silent,
  success: silent,
  child: () => silentLogger,
};
