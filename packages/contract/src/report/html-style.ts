/** The style of the page. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fbfaf8;
  --card: #ffffff;
  --ink: #22262a;
  --soft: #5a626a;
  --line: #e4e2dd;
  --link: #1d5fa8;
  --passed: #1b7a48;
  --failed: #b3261e;
  --skipped: #83600a;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181b;
    --card: #1c2024;
    --ink: #e4e6e8;
    --soft: #a2abb3;
    --line: #30363c;
    --link: #86b7f0;
    --passed: #63c991;
    --failed: #ff8f85;
    --skipped: #e0b458;
  }
}
* { box-sizing: border-box; margin: 0; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  max-width: 66rem;
  margin: 0 auto;
  padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2.5rem);
  background: var(--page);
  color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); line-height: 1.2; letter-spacing: -0.015em; text-wrap: balance; }
h2 { margin: 3.5rem 0 1rem; font-size: 1.35rem; line-height: 1.3; letter-spacing: -0.01em; }
h3 { font-size: 1.05rem; line-height: 1.4; }
ul, ol { padding: 0; list-style: none; }
code { font-family: var(--mono); font-size: 0.86em; }
a { color: var(--link); text-decoration-thickness: 0.06em; text-underline-offset: 0.2em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
.passed { color: var(--passed); }
.failed { color: var(--failed); }
.skipped { color: var(--skipped); }
.mark { width: 0.95em; height: 0.95em; vertical-align: -0.1em; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.detail, .hint, .kicker { color: var(--soft); font-size: 0.9rem; font-weight: 400; }
.kicker { margin-bottom: 0.5rem; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header h1 + p { margin-top: 0.6rem; }
.bar { display: block; width: 100%; height: 0.4rem; margin: 1.5rem 0; border-radius: 0.2rem; }
.bar rect { fill: currentColor; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.25rem; }
.figures dt { color: var(--soft); font-size: 0.85rem; }
.figures dd { font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.35; }
nav { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; margin-top: 1.75rem; padding-top: 1rem; border-top: 1px solid var(--line); }

article, details { margin-top: 1rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--card); }
article { padding: 1.1rem clamp(1rem, 3vw, 1.5rem); border-left: 4px solid var(--failed); }
article li { padding-top: 1rem; }
article li + li { margin-top: 1rem; border-top: 1px solid var(--line); }
article dl > div { display: grid; grid-template-columns: 5.5rem 1fr; gap: 0.1rem 1rem; align-items: baseline; padding: 0.2rem 0; }
article dt { color: var(--soft); font-size: 0.9rem; }
.command { display: block; padding: 0.5rem 0.7rem; border-radius: 0.4rem; background: var(--page); user-select: all; cursor: copy; }

summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.8rem; padding: 0.8rem clamp(1rem, 3vw, 1.5rem); cursor: pointer; }
summary::before { content: ""; width: 0.55em; height: 0.55em; background: var(--soft); clip-path: polygon(0 0, 100% 50%, 0 100%); }
[open] > summary::before { rotate: 90deg; }
summary::-webkit-details-marker { display: none; }
details table { margin-bottom: 0.4rem; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.6rem 0.5rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: 0.85rem; }
section > table thead th { border-top: 0; }
section > table tr > :first-child { padding-left: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.rules td:first-child, .rules th:first-child { width: 3rem; padding-left: clamp(1rem, 3vw, 1.5rem); }
.rules td:last-child, .rules th:last-child { width: 6rem; padding-right: clamp(1rem, 3vw, 1.5rem); }
.rules p { font-size: 0.9rem; }
tr:target { background: color-mix(in srgb, var(--link) 12%, transparent); }
@media (min-width: 44.01rem) {
  .facts td:first-child { width: 1.6rem; }
  .facts th[scope="row"] { width: 40%; }
  .facts td:last-child { width: 15rem; }
  .facts td:last-child ul { white-space: nowrap; }
}

@media (max-width: 44rem) {
  article dl > div { grid-template-columns: 1fr; padding: 0.35rem 0; }
  .facts thead { position: absolute; clip-path: inset(50%); }
  .facts tr { display: grid; grid-template-columns: 1.6rem 1fr; padding: 0.7rem 0; border-top: 1px solid var(--line); }
  .facts tbody th, .facts tbody td { padding: 0; border: 0; }
  .facts tbody td:nth-child(n + 3) { grid-column: 2; margin-top: 0.3rem; }
}
@media print {
  :root { --page: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --link: #000000; --passed: #0f5c33; --failed: #a01c15; --skipped: #6b4d00; }
  @page { margin: 16mm; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  nav, .hint, summary::before { display: none; }
  .command { padding: 0; }
  h2, h3, summary { break-after: avoid; }
  tr, li { break-inside: avoid; }
  details::details-content { content-visibility: visible; }
}
`;
