import { expect, test } from "vitest";
import { parseXml } from "./parse-xml.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

test("what is well-formed is parsed", () => {
  expect(parseXml(`${declaration}<a b="1 &amp; &#39;2&#39;">x<c/>&lt;y</a>`)).toEqual({
    name: "a",
    attributes: { b: "1 & '2'" },
    children: [{ name: "c", attributes: {}, children: [], text: "" }],
    text: "x<y",
  });
});

test.each([
  ["no declaration", "<a/>"],
  ["a control character", `${declaration}<a>\u0000</a>`],
  ["half a character", `${declaration}<a>\uD83E</a>`],
  ["a non-character", `${declaration}<a>\uFFFF</a>`],
  ["]]>", `${declaration}<a>]]></a>`],
  ["a bare &", `${declaration}<a>& b</a>`],
  ["a reference without its end", `${declaration}<a>&amp b</a>`],
  ["an unknown reference", `${declaration}<a>&nbsp;</a>`],
  ["a bare <", `${declaration}<a>1 < 2</a>`],
  ["a < in an attribute", `${declaration}<a b="<"/>`],
  ["an attribute twice", `${declaration}<a b="1" b="2"/>`],
  ["an attribute without quotes", `${declaration}<a b=1/>`],
  ["an element that is not closed", `${declaration}<a><b></a>`],
  ["an element that is closed too often", `${declaration}<a></a></a>`],
  ["two roots", `${declaration}<a/><a/>`],
])("%s is not well-formed", (_name, source) => {
  expect(() => parseXml(source)).toThrow(SyntaxError);
});
