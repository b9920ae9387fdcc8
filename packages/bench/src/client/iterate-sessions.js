// A program of its own, to be forked: it goes through all sessions of a server, and sends its parent
// how many there were and how much memory it needed at its peak, in bytes. It is JavaScript, as Node
// needs more memory to read TypeScript than what is to be measured.
//
// Usage: iterate-sessions.js CLIENT OPTIONS PARAMETERS ITERATION
//
// CLIENT is the URL of the built client; the others are what its functions take, as JSON.

import { createMemoryMeter } from "./memory-meter.js";

const [url, ...others] = process.argv.slice(2);
const [options, parameters, iteration] = others.map((text) => JSON.parse(text));
const { createDasClient } = await import(url);
const meter = createMemoryMeter();
let count = 0;
for await (const { id } of createDasClient(options).iterateProcesses(parameters, iteration)) {
  if (id) count++;
  if (count % 1000 === 0) meter.sample();
}
process.send({ count, peak: meter.peak() });
process.disconnect();
