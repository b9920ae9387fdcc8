import { createHash } from "node:crypto";
import { blindSpotsSection } from "./html/blind-spots-section.ts";
import { factsSection } from "./html/facts-section.ts";
import { findingsSection } from "./html/findings-section.ts";
import { overview } from "./html/overview.ts";
import { rulesSection } from "./html/rules-section.ts";
import { style } from "./html/style.ts";
import { Markup, markup } from "./markup.ts";
import type { Report } from "./report.ts";
import { stateVerdict } from "./state-verdict.ts";
import { toVisibleReport } from "./to-visible-report.ts";

const styleHash = createHash("sha256").update(style).digest("base64");
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * A report as one page, which asks nobody for anything and runs no script. It is well-formed XML, too.
 */
export function toHtml(report: Report): string {
  const shown = toVisibleReport(report);
  const { rules, facts, blindSpots } = shown;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${stateVerdict(shown)} ${shown.target}</title>
<link rel="icon" href="data:,"/>
<style>${new Markup(style)}</style>
</head>
<body>
${overview(shown)}
<main>${findingsSection(rules)}${rulesSection(rules)}${factsSection(facts, rules)}${blindSpotsSection(blindSpots)}
</main>
</body>
</html>
`.source;
}
