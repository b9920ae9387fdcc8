import { constantFrom, integer, oneof, string } from "fast-check";
import { nasty } from "./sample-report.ts";

const unit = integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));

/** Any text that JavaScript can hold, with what could do harm more often than chance would have it. */
export const anyText = string({
  unit: oneof(unit, constantFrom("<", ">", "&", '"', "'", " ", ...Object.values(nasty))),
});
