/**
 * node src/pack-reference.ts FILE
 *
 * Packs the one large script of Redoc's page: gzipped, as text that is no script, which a browser
 * unpacks and compiles beside its other work. As a script in the page it would have to be read
 * character by character first: the page is shown sooner this way, and is less than half as long.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [file] = process.argv.slice(2);
if (file === undefined) {
  throw new Error("Usage: node src/pack-reference.ts FILE");
}

const page = readFileSync(file, "utf8");
const start = '<script type="module">';
const end = "</script>\n</body>";
const [before, script, after, ...others] = page
  .split(start)
  .flatMap((part, index) => (index === 0 ? [part] : part.split(end)));
if (script === undefined || after === undefined || others.length > 0) {
  throw new Error(
    `${file} does not have one module script at its end. Look at what this version of Redoc has, and mend ${import.meta.filename}.`,
  );
}

// Less memory makes shorter blocks, each with a code of its own, which fits this script better.
const packed = gzipSync(script, { level: 9, memLevel: 6 }).toString("base64");
const unpack = `
  const element = document.getElementById("packed-script");
  const text = element.textContent;
  const packed = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (byte) => byte.charCodeAt());
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "text/javascript" };
  new Response(unpacked, { headers })
    .blob()
    .then((script) => import(URL.createObjectURL(script)))
    .then(() => element.remove());
`;
writeFileSync(
  file,
  `${before}<script type="text/plain" id="packed-script">${packed}</script><script>{${unpack}}</script>\n</body>${after}`,
);
