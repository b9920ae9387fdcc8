import { quote, refuseRequest } from "@das-processes/wire";
import type { IHttpRequest } from "@stoplight/prism-http";
// How Prism reads the header `Prefer`, and finds what is documented for a status, lies outside its
// public face: hence the exact version in package.json.
import { findOperationResponse } from "@stoplight/prism-http/dist/validator/utils/spec.js";
import { getHttpConfigFromRequest } from "@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js";
import type { Choice, PrismOperation } from "./prism.ts";

type Response = PrismOperation["responses"][0];

/**
 * Reads from `Prefer` which documented answer a request asks for. Other preferences are ignored, as
 * RFC 7240 demands.
 *
 * @throws {Refusal} 400 that lists the choices, if there is no such answer. Prism would give another
 *   answer, or an error in its own format.
 */
export function readPreference({ responses }: PrismOperation, request: IHttpRequest): Choice {
  const preference = getHttpConfigFromRequest(request);
  const codes = responses.map(({ code }) => code).join(", ");
  if (preference._tag === "Left") {
    throw refuseRequest(
      `Prefer takes code (one of ${codes}), example (a name) and dynamic (true or false).`,
    );
  }
  const { code, exampleKey, dynamic } = preference.right;
  const response = findResponse(responses, code);
  if (response === undefined) {
    throw refuseRequest(
      `Prefer asks for code ${code}, which is not documented; choose one of ${codes}.`,
    );
  }
  const { contents = [] } = response;
  const content = contents.find(({ mediaType }) => mediaType === "application/json") ?? contents[0];
  const examples = content?.examples?.map(({ key }) => key) ?? [];
  if (exampleKey !== undefined && !examples.includes(exampleKey)) {
    const choice = examples.length > 0 ? `choose one of ${examples.join(", ")}` : "it has none";
    throw refuseRequest(
      `Prefer asks for example ${quote(exampleKey)}, which code ${code ?? response.code} does not have; ${choice}.`,
    );
  }
  if (dynamic === true && exampleKey === undefined && content?.schema === undefined) {
    throw refuseRequest(
      `Prefer asks for dynamic=true, but code ${code ?? response.code} has no schema.`,
    );
  }
  return preference.right;
}

/** What is documented for a code; without one, the response that Prism prefers. */
function findResponse(responses: Response[], code: number | undefined): Response | undefined {
  if (code === undefined) {
    const find = (start: string) => responses.find((response) => response.code.startsWith(start));
    return find("2") ?? find("default") ?? responses[0];
  }
  const found = findOperationResponse(responses, code);
  return found._tag === "Some" ? found.value : undefined;
}
