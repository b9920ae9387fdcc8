/** The keys on the way from a node to a place below it. */
export type Steps = readonly string[];

/** A change of one place below a node. */
export type Edit =
  | { at: Steps; action: "set"; value: unknown }
  | { at: Steps; action: "rename"; name: string }
  | { at: Steps; action: "drop" };

export const set = (at: Steps, value: unknown): Edit => ({ at, action: "set", value });
export const rename = (at: Steps, name: string): Edit => ({ at, action: "rename", name });
export const drop = (...at: Steps): Edit => ({ at, action: "drop" });

/** The value at a place below a node; undefined if there is none. */
export function valueAt(node: unknown, at: Steps): unknown {
  return at.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], node);
}

/** Changes a node in place. */
export function applyEdit(node: object, edit: Edit): void {
  const parent = valueAt(node, edit.at.slice(0, -1)) as Record<string, unknown>;
  const key = edit.at.at(-1)!;
  if (edit.action === "set") {
    parent[key] = edit.value;
  } else if (edit.action === "drop") {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else {
    // All are put in anew, because the order of parameters and answers has a meaning.
    for (const [name, value] of Object.entries(parent)) {
      delete parent[name];
      parent[name === key ? edit.name : name] = value;
    }
  }
}

/** What an edit puts in the place of what is there, if that fits into a line. */
export function nameOfResult(edit: Edit): string | undefined {
  if (edit.action === "rename") return edit.name;
  if (edit.action === "drop") return undefined;
  const text = JSON.stringify(edit.value);
  return text.length > 60 ? undefined : text;
}

/** An edit in words. */
export function describeEdit(node: object, edit: Edit): string {
  const before = valueAt(node, edit.at);
  if (edit.action === "rename") return `${edit.at.at(-1)} becomes ${edit.name}`;
  if (edit.action === "drop") return `${shorten(before)} is dropped`;
  return before === undefined
    ? `${shorten(edit.value)} is added`
    : `${shorten(before)} becomes ${shorten(edit.value)}`;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
