/** A request as it goes over the wire. */
export interface WireRequest {
  method: string;
  /** The path and the query, percent-encoded, or meant not to be. */
  target: string;
  headers: Readonly<Record<string, string>>;
}

export interface WireAnswer {
  /** 0 if no whole answer came. */
  status: number;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** The body; if no whole answer came, the reason. */
  text: string;
  /** The body as JSON; undefined if it is none. */
  json: unknown;
  /** True if no whole answer came in time. */
  isTimeout?: boolean;
  /** True if a credential was in it, which is masked. */
  heldSecret?: boolean;
}

/** A request, and what came of it. */
export interface Exchange {
  request: WireRequest;
  answer: WireAnswer;
}

const maxBodyLength = 300;

/** An answer in a line: its status, its type, and the beginning of its body. */
export function describeAnswer({ status, headers, text }: WireAnswer): string {
  if (status === 0) return `no whole answer (${text})`;
  const type = headers["content-type"] ?? "no content type";
  const body = text.length > maxBodyLength ? `${text.slice(0, maxBodyLength)}…` : text;
  return `${status}, ${type}${body && `: ${body}`}`;
}

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
