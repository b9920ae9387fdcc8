/** A metric of Prometheus, with its samples. */
export interface Gauge {
  name: string;
  help: string;
  samples: readonly Sample[];
}

export interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** Writes gauges in the text exposition format of Prometheus, version 0.0.4. */
export function toExposition(gauges: readonly Gauge[]): string {
  return gauges.map(toFamily).join("");
}

function toFamily({ name, help, samples }: Gauge): string {
  const lines = samples.map(({ labels, value }) => `${name}${toLabels(labels)} ${value}\n`);
  return [`# HELP ${name} ${help}\n`, `# TYPE ${name} gauge\n`, ...lines].join("");
}

function toLabels(labels: Sample["labels"]): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escape(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
