import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchChromium } from "@das-processes/cache";
import { listOperations, loadSpec } from "@das-processes/spec";
import { chromium, type Browser } from "playwright-core";
import { forkProgram } from "../fork-program.ts";
import type { Samples } from "../measure-pairs.ts";
import { orderOf } from "../order-of.ts";
import { timesOf, toRows, type Section } from "../report.ts";
import type { Step } from "../step.ts";
import { openPage, type Opening } from "./open-page.ts";
import { wordsToRead } from "./words-to-read.ts";
import { writePeerPages } from "./write-peer-pages.ts";

const rounds = 9;
const warmUpRounds = 1;

/** Redoc shows an operation once its route is opened, or once a reader scrolls to it and unfolds it. */
const route = (tag: string) => `#/${tag}/listprocesses`;

const paths: Record<string, string> = {
  "our static reference": "/site/api/",
  "our interactive reference": `/site/reference/${route("other")}`,
  "Redoc's default": `/peers/redoc/${route("sessions")}`,
  "Redoc's default, in one file": `/peers/redoc-inline/${route("sessions")}`,
  "Scalar's reference": "/peers/scalar/",
};

const figures: Record<keyof Opening, Pick<Section, "title" | "unit" | "note">> = {
  readable: {
    title: "Until the parameters can be read, the processor slowed 4 times",
    unit: "ms",
    note: [
      "Until a frame has been drawn with the name of every parameter and the first sentence of its",
      "description. Redoc's pages are opened at the operation. In favour of the peers, the scripts that",
      "they take from a CDN come from the loopback, and their telemetry is off.",
    ].join("\n"),
  },
  firstContentfulPaint: {
    title: "Until the first content is drawn, the processor slowed 4 times",
    unit: "ms",
  },
  bytes: {
    title: "What a page transfers, gzipped",
    unit: "bytes",
    note: "Without the logo and the fonts that the peers take from a CDN, which cannot be reached here.",
  },
  requests: { title: "What a page asks for, also of others", unit: "requests" },
  scriptBytes: { title: "The JavaScript of a page, unpacked", unit: "bytes" },
};

/** Measures the two references of the built docs beside what others make of the same spec. */
export async function measureDocs(step: Step, requirePeer: NodeJS.Require): Promise<Section[]> {
  const folder = await mkdtemp(join(tmpdir(), "das-processes-bench-"));
  try {
    await step("Making the peers' pages", () => writePeerPages(folder, requirePeer));
    const docs = import.meta.resolve("@das-processes/docs/package.json");
    const site = fileURLToPath(new URL("dist", docs));
    const server = await forkProgram(new URL("serve-folders.ts", import.meta.url), {
      "/site": site,
      "/peers": folder,
    });
    // No name but the loopback's own resolves: what a page asks of others fails at once.
    const args = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
    const browser = await step("Starting a Chromium", async () =>
      chromium.launch({ ...(await fetchChromium()), args }),
    );
    const openings = await step("Pages of the docs", () =>
      openInRounds(browser, server.greeting as string),
    );
    await Promise.all([browser.close(), server.close()]);
    return Object.entries(figures).map(([figure, section]) => ({
      ...section,
      rows: toRows(samplesOf(openings, figure as keyof Opening), 1, [
        timesOf("Redoc's default"),
        timesOf("Scalar's reference"),
      ]),
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function openInRounds(browser: Browser, origin: string): Promise<Map<string, Opening[]>> {
  const words = listOperations(await loadSpec()).flatMap(wordsToRead);
  const names = Object.keys(paths);
  const openings = new Map(names.map((name) => [name, [] as Opening[]]));
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const name of orderOf(names, round + warmUpRounds)) {
      const opening = await openPage(browser, `${origin}${paths[name]}`, words);
      if (round >= 0) openings.get(name)!.push(opening);
    }
  }
  return openings;
}

function samplesOf(
  openings: ReadonlyMap<string, readonly Opening[]>,
  figure: keyof Opening,
): Samples {
  return new Map([...openings].map(([name, own]) => [name, own.map((opening) => opening[figure])]));
}
