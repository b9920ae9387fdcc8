import type { Process } from "@das-processes/client";

/** The sessions that were there at one time. */
export interface Snapshot {
  takenAt: Date;
  processes: readonly Process[];
}

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Told how many sessions have been read so far, of about how many, after each page. */
  onProgress?: ((count: number, total: number) => void) | undefined;
}

/** Where sessions come from: the service, or a recording of it. */
export interface Source {
  /** What it is, for a heading: an instance, or a file. */
  name: string;
  /**
   * Reads the sessions that match. A recording gives its last snapshot; one that was opened to be
   * watched gives one snapshot after the other, and then the last one again.
   *
   * @throws {DasError} what the client throws.
   * @throws {InputError} if a recording cannot be read.
   */
  read(options?: ReadOptions): Promise<Snapshot>;
}
