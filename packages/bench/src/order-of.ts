/** Goes round the names from another one each turn, and in other steps, so that all become neighbours. */
export function orderOf(names: readonly string[], turn: number): string[] {
  const { length } = names;
  const steps = names.map((_, index) => index).filter((step) => divisor(step, length) === 1);
  const step = steps[turn % steps.length] ?? 1;
  return names.map((_, index) => names[(turn + index * step) % length]!);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
