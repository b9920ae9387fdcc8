import type { Run } from "./read-screen.ts";

export interface Frame {
  lines: readonly (readonly Run[])[];
  /** How long it is shown, in seconds. */
  seconds: number;
}

export interface PictureOptions {
  /** What the terminal is wide and high, in cells. */
  columns: number;
  rows: number;
  title: string;
  description: string;
}

const cell = { width: 8, height: 18 };
const padding = 12;

const style = `
.screen{fill:#fff;stroke:#d0d7de}text{fill:#1f2328;font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.bar{fill:#1f2328}.bold{font-weight:bold}.faint,.gone{fill:#656d76}.gone{text-decoration:line-through}.selected{fill:#fff}
.green{fill:#1a7f37}.red{fill:#cf222e}.yellow{fill:#7d4e00}
@media(prefers-color-scheme:dark){.screen{fill:#0d1117;stroke:#30363d}text,.bar{fill:#e6edf3}.faint,.gone{fill:#8d96a0}.selected{fill:#0d1117}
.green{fill:#3fb950}.red{fill:#ff7b72}.yellow{fill:#e3b341}}
`;

/** Draws frames one after the other, again and again; where motion is not wished, the first alone. */
export function drawSvg(frames: readonly Frame[], options: PictureOptions): string {
  const width = options.columns * cell.width + 2 * padding;
  const height = options.rows * cell.height + 2 * padding;
  const groups = [...groupLines(frames)];
  const bodies = groups.map(([, lines], index) => `<g id="g${index}">${lines.join("\n")}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escape(options.title)}</title>
<desc id="description">${escape(options.description)}</desc>
<style>${style}${animate(
    frames,
    groups.map(([visible]) => visible.split(",").map(Number)),
  )}</style>
<rect class="screen" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6"/>
${bodies.join("\n")}
</svg>
`;
}

/** The lines by the frames that they are in: most are in several, and are drawn once. */
function groupLines(frames: readonly Frame[]): Map<string, string[]> {
  const framesOf = new Map<string, number[]>();
  for (const [index, { lines }] of frames.entries()) {
    for (const [row, runs] of lines.entries()) {
      if (runs.length === 0) continue;
      const line = drawLine(row, runs);
      framesOf.set(line, [...(framesOf.get(line) ?? []), index]);
    }
  }
  const groups = new Map<string, string[]>();
  for (const [line, indexes] of framesOf) {
    const key = indexes.join();
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups;
}

/** A rule for each group, which is visible during its frames and hidden during the others. */
function animate(frames: readonly Frame[], visibleOf: readonly (readonly number[])[]): string {
  const ends = frames.map((_, index) => sum(frames.slice(0, index + 1)));
  const total = sum(frames);
  const still = visibleOf.map((visible, index) => (visible.includes(0) ? "" : `#g${index}`));
  const rules = visibleOf.map((visible, index) => {
    const steps = frames.map((_, frame) => {
      const begin = (ends[frame - 1] ?? 0) / total;
      const visibility = visible.includes(frame) ? "visible" : "hidden";
      return `${Number((begin * 100).toFixed(2))}%{visibility:${visibility}}`;
    });
    return `@keyframes k${index}{${steps.join("")}}#g${index}{animation:k${index} ${total}s step-end infinite}`;
  });
  return `${still.filter(Boolean).join()}{visibility:hidden}
@media(prefers-reduced-motion:no-preference){${rules.join("\n")}}
`;
}

function sum(frames: readonly Frame[]): number {
  return frames.reduce((total, { seconds }) => total + seconds, 0);
}

/** Each word has its own place, so that columns are in line whatever font there is. */
function drawLine(row: number, runs: readonly Run[]): string {
  const y = padding + row * cell.height;
  const bars = runs
    .filter((run) => run.style === "selected")
    .map(
      ({ column, width }) =>
        `<rect class="bar" x="${padding + column * cell.width}" y="${y}" width="${width * cell.width}" height="${cell.height}"/>`,
    );
  const [first] = runs;
  const isUniform = runs.every((run) => run.style === first?.style);
  const words = runs.flatMap(toWords).map(({ column, text, style: name }) => {
    const x = padding + column * cell.width;
    return `<tspan x="${x}"${isUniform ? "" : classOf(name)}>${escape(text)}</tspan>`;
  });
  const classes = isUniform && first !== undefined ? classOf(first.style) : "";
  return `${bars.join("")}<text y="${y + 13}"${classes}>${words.join("")}</text>`;
}

/** What is selected has its spaces: they are the bar's. */
function toWords(run: Run): Run[] {
  const words = run.text.matchAll(/\S+/gu);
  return Array.from(words, ({ 0: text, index }) => ({ ...run, text, column: run.column + index }));
}

function classOf(name: string): string {
  return name === "plain" ? "" : ` class="${name}"`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
