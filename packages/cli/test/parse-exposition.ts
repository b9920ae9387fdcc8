/** A metric of the text exposition format. */
export interface Family {
  help: string;
  type: string;
  samples: { labels: Record<string, string>; value: number }[];
}

const metric = /^[a-zA-Z_:][a-zA-Z0-9_:]*/u;
const label = /^(?<name>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>(?:[^"\\\n]|\\[\\"n])*)"(?:,|(?=\}))/u;
const number = /^ (?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/u;

/**
 * Reads the text exposition format of Prometheus, version 0.0.4, and takes nothing that is merely
 * tolerated: each metric has one HELP and one TYPE before its samples, which stand together, and no
 * sample comes twice.
 */
export function parseExposition(text: string): Map<string, Family> {
  if (!text.endsWith("\n")) throw new Error("The last line is not ended.");
  const families = new Map<string, Family>();
  const seen = new Set<string>();
  let current: { name: string; help: string } | undefined;
  for (const line of text.slice(0, -1).split("\n")) {
    const [, keyword, name = "", rest = ""] = /^# (HELP|TYPE) (\S+) (.+)$/u.exec(line) ?? [];
    if (keyword === "HELP") {
      if (families.has(name)) throw new Error(`${name} comes twice: ${line}`);
      if (metric.exec(name)?.[0] !== name) throw new Error(`This is no name: ${line}`);
      if (/\\(?![\\n])/u.test(rest)) throw new Error(`This is no escape sequence: ${line}`);
      current = { name, help: rest };
    } else if (keyword === "TYPE") {
      if (current?.name !== name || families.has(name))
        throw new Error(`Not after its HELP: ${line}`);
      if (!/^(?:counter|gauge|histogram|summary|untyped)$/u.test(rest)) {
        throw new Error(`This is no type: ${line}`);
      }
      families.set(name, { help: current.help, type: rest, samples: [] });
    } else {
      const sample = parseSample(line);
      const family = families.get(sample.name);
      if (family === undefined || sample.name !== current?.name) {
        throw new Error(`Not below its TYPE: ${line}`);
      }
      const pairs = Object.entries(sample.labels).map((pair) => JSON.stringify(pair));
      const key = [sample.name, ...pairs.toSorted()].join(" ");
      if (seen.has(key)) throw new Error(`This sample comes twice: ${line}`);
      seen.add(key);
      family.samples.push({ labels: sample.labels, value: sample.value });
    }
  }
  return families;
}

function parseSample(line: string): {
  name: string;
  labels: Record<string, string>;
  value: number;
} {
  const name = metric.exec(line)?.[0];
  if (name === undefined) throw new Error(`This is no sample: ${line}`);
  let rest = line.slice(name.length);
  const labels: Record<string, string> = {};
  if (rest.startsWith("{")) {
    rest = rest.slice(1);
    while (!rest.startsWith("}")) {
      const found = label.exec(rest);
      if (found === null) throw new Error(`This is no label: ${rest}`);
      const { name: labelName = "", value = "" } = found.groups ?? {};
      if (labelName in labels) throw new Error(`${labelName} comes twice: ${line}`);
      labels[labelName] = value.replaceAll(/\\(.)/gu, (_, escaped: string) =>
        escaped === "n" ? "\n" : escaped,
      );
      rest = rest.slice(found[0].length);
    }
    rest = rest.slice(1);
  }
  if (!number.test(rest)) throw new Error(`This is no value: ${line}`);
  return { name, labels, value: Number(rest.replace("Inf", "Infinity")) };
}
