import type { Process } from "@das-processes/client";
import { columnFields } from "../parsers/column-fields.ts";

/** Every field of a session, in the order in which people read them. */
export const allColumns: readonly (keyof Process)[] = [...columnFields.values()];
