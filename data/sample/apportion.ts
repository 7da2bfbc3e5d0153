/**
 * Splits a whole number over weights so that the parts add up to it exactly (Hamilton's method of
 * largest remainders; ties go to the earlier weight). No part exceeds its cap; what a cap cuts off is
 * split over the others. Throws `RangeError` where weights or caps leave no room.
 */
export function apportion(
  total: number,
  weights: readonly number[],
  caps?: readonly number[],
): number[] {
  const parts = weights.map(() => 0);
  const room = (i: number) => (caps?.[i] ?? Infinity) - (parts[i] as number);
  let left = total;
  while (left > 0) {
    const open = weights.map((weight, i) => (room(i) > 0 ? weight : 0));
    const sum = open.reduce((a, b) => a + b, 0);
    if (sum <= 0) throw new RangeError(`no room for ${left} of ${total}`);
    const shares = open.map((weight) => (left * weight) / sum);
    let given = 0;
    shares.forEach((share, i) => {
      const whole = Math.min(Math.floor(share + 1e-9), room(i));
      parts[i] = (parts[i] as number) + whole;
      given += whole;
    });
    left -= given;
    // Fewer are left than there are weights: hand them out by remainder, one each.
    if (left > 0 && left < open.filter((weight) => weight > 0).length) {
      const order = shares
        .map((share, i) => ({ i, rest: share - Math.floor(share + 1e-9) }))
        .filter(({ i }) => (open[i] as number) > 0 && room(i) > 0)
        .sort((a, b) => b.rest - a.rest || a.i - b.i);
      for (const { i } of order.slice(0, left)) {
        parts[i] = (parts[i] as number) + 1;
        left -= 1;
      }
    }
  }
  return parts;
}
