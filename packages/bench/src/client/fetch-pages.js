// A program of its own, to be forked: what iterate-sessions.js does, with bare fetch and JSON.parse,
// so that it is seen how much memory Node itself needs for it.
//
// Usage: fetch-pages.js URL QUERY HEADERS
//
// QUERY and HEADERS are JSON; the offset is added to the query.

import { createMemoryMeter } from "./memory-meter.js";

const [url, ...others] = process.argv.slice(2);
const [query, headers] = others.map((text) => JSON.parse(text));
const meter = createMemoryMeter();
let count = 0;
let page;
do {
  const search = new URLSearchParams({ ...query, offset: count });
  const response = await fetch(`${url}?${search}`, { headers });
  page = JSON.parse(await response.text()).processes;
  count += page.length;
  if (count % 1000 === 0) meter.sample();
} while (page.length === query.limit);
process.send({ count, peak: meter.peak() });
process.disconnect();
