/** A server that has yet to listen. */
export interface MockServer {
  /** Listens, and gives the port that it got. */
  listen(port: number, host: string): Promise<number>;
  /** Ends every connection, those in use too. */
  close(): Promise<void>;
}
