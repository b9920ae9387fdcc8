import type { WireRequest } from "./target/exchange.ts";

/** The headers that carry a credential, by their names in small letters, with what stands for it. */
const placeholders: Record<string, string> = {
  "x-auth-token": "$DAS_TOKEN",
  "x-security-token": "$DAS_SECURITY_TOKEN",
  authorization: "$DAS_AUTHORIZATION",
};

/** A request as a line for a shell, with variables in the place of credentials. */
export function toCurl(baseUrl: string, { method, target, headers }: WireRequest): string {
  const fields = Object.entries(headers).map(([name, value]) => {
    const placeholder = placeholders[name.toLowerCase()];
    return `-H ${placeholder ? `"${name}: ${placeholder}"` : quote(`${name}: ${value}`)}`;
  });
  const options = method === "HEAD" ? ["-I"] : method === "GET" ? [] : ["-X", method];
  return ["curl", "-i", ...options, ...fields, quote(baseUrl + target)].join(" ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
