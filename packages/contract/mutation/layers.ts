/** What can catch a mutant, in the order in which they are asked. */
export const layers = ["does not build", "HTTP", "Ajv", "Zod", "Prism", "facts"] as const;

export type Layer = (typeof layers)[number];

/** The layers that caught a mutant, each with the first thing that it found. */
export type Catches = Partial<Record<Layer, string>>;
