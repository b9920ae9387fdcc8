import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { NodeSource } from "./node-source.ts";

/** What a server counts. */
export interface Metrics {
  /** Holds all of it, and writes it in the text format of Prometheus. */
  registry: Registry;
  inFlight: Gauge;
  requests: Counter<"operation" | "status">;
  durations: Histogram<"operation">;
}

export function createMetrics(sources: readonly NodeSource[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ["project", "instance", "node", "database_user"];
  const setAll = (gauge: Gauge, valueOf: (source: NodeSource) => number) => {
    for (const source of sources.filter(({ connections }) => connections > 0)) {
      const { databaseUser, ...place } = source.place;
      gauge.set({ ...place, database_user: databaseUser }, valueOf(source));
    }
  };
  const pool = new Gauge({
    name: "das_pool_connections_max",
    help: "The connections that a node may have for a database user.",
    labelNames,
    registers,
  });
  setAll(pool, ({ connections }) => connections);
  void new Gauge({
    name: "das_pool_calls",
    help: "The calls that a node has under way for a database user, those that wait for a connection too.",
    labelNames,
    registers,
    collect() {
      setAll(this, ({ underWay }) => underWay);
    },
  });
  return {
    registry,
    inFlight: new Gauge({
      name: "das_requests_in_flight",
      help: "The requests under way.",
      registers,
    }),
    requests: new Counter({
      name: "das_requests_total",
      help: "The requests that ended, by operation and status; none is that of a caller who left.",
      labelNames: ["operation", "status"],
      registers,
    }),
    durations: new Histogram({
      name: "das_request_duration_seconds",
      help: "How long requests took, by operation.",
      labelNames: ["operation"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
  };
}
