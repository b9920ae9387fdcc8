/** What controls a terminal, hides, or turns the direction of writing. A line feed is none of it. */
export const harmful = new RegExp(
  [
    String.raw`[\0-\t\v-\x1F\x7F-\x9F\xAD\u034F\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E]`,
    String.raw`[\u2060-\u2069\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E01EF}]`,
    String.raw`[\p{Cs}\p{Cn}\p{Co}]`,
  ].join("|"),
  "u",
);
