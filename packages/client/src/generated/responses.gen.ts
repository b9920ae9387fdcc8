// Generated from the OpenAPI description by `pnpm generate`. Do not edit.

/** The statuses that the spec documents for `listProcesses`. */
export const listProcessesStatuses: readonly number[] = [200,400,401,403,404,413,429,500,502,504];

/** The fields of an answer to `listProcesses`: of an object by name, of a list in brackets, else 0. */
export const listProcessesShape: unknown = {"processes":[{"id":0,"user":0,"host":0,"database":0,"command":0,"time":0,"state":0,"sql":0,"trx_executed_time":0}],"count":0};
