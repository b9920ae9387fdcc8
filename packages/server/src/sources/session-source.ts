/** A session as the contract has it; every field is a text. */
export interface Process {
  id: string;
  user: string;
  host: string;
  database: string;
  command: string;
  time: string;
  state: string;
  sql: string;
  trx_executed_time: string;
}

/** Which sessions are wanted; what is undefined does not restrict them. */
export interface SessionQuery {
  user: string | undefined;
  database: string | undefined;
  offset: number;
  limit: number;
}

/** Some of the sessions that match, and how many do in all. */
export interface SessionPage {
  processes: Process[];
  count: number;
}

/** Where sessions come from. They are in the order of their ids. */
export interface SessionSource {
  list(query: SessionQuery): Promise<SessionPage>;
  close(): Promise<void>;
}
