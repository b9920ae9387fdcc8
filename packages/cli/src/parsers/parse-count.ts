import { InvalidArgumentError } from "commander";

/** Reads how many there are to be: an integer of 1 or more. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text))
    throw new InvalidArgumentError("Give an integer of 1 or more.");
  return Number(text);
}
