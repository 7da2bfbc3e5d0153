/**
 * Natural breaks: the classes with the least squared deviation from their means (Fisher 1958,
 * "On grouping for maximum homogeneity", by dynamic programming; what Jenks' maps use).
 */

/**
 * Splits sorted values into at most `count` classes and answers the index at which each class but
 * the first begins. Equal values never part; fewer distinct values than classes give fewer classes.
 * O(count · n²), meant for provinces, not for villages.
 */
export function naturalBreaks(sorted: readonly number[], count: number): number[] {
  const distinct = [...new Set(sorted)];
  const classes = Math.min(count, distinct.length);
  if (classes <= 1) return [];
  const weights = distinct.map((value) => sorted.filter((other) => other === value).length);
  const cost = deviation(distinct, weights);
  const n = distinct.length;
  // best[k][j]: least deviation of the first j + 1 distinct values in k + 1 classes.
  let best = distinct.map((_, j) => cost(0, j));
  const begins: number[][] = [];
  for (let k = 1; k < classes; k += 1) {
    const next: number[] = new Array(n).fill(Number.POSITIVE_INFINITY);
    const begin: number[] = new Array(n).fill(0);
    for (let j = k; j < n; j += 1) {
      for (let i = k; i <= j; i += 1) {
        const total = (best[i - 1] as number) + cost(i, j);
        if (total < (next[j] as number)) {
          next[j] = total;
          begin[j] = i;
        }
      }
    }
    begins.push(begin);
    best = next;
  }
  const starts: number[] = [];
  for (let k = classes - 2, j = n - 1; k >= 0; k -= 1) {
    const i = begins[k]?.[j] as number;
    starts.unshift(sorted.indexOf(distinct[i] as number));
    j = i - 1;
  }
  return starts;
}

/** The squared deviation from their mean of the values from index i to j, from running sums. */
function deviation(values: readonly number[], weights: readonly number[]) {
  const count = [0];
  const sum = [0];
  const squares = [0];
  // Shifted by the middle value: rates near 1 would otherwise drown in rounding.
  const shift = values[values.length >> 1] ?? 0;
  values.forEach((value, index) => {
    const weight = weights[index] as number;
    const shifted = value - shift;
    count.push((count[index] as number) + weight);
    sum.push((sum[index] as number) + weight * shifted);
    squares.push((squares[index] as number) + weight * shifted * shifted);
  });
  return (from: number, to: number): number => {
    const part = (sums: number[]) => (sums[to + 1] as number) - (sums[from] as number);
    return part(squares) - part(sum) ** 2 / part(count);
  };
}

/**
 * The most readable number in `(above, upTo]`: the one with the roundest step (5, 2 or 1 times a
 * power of ten). A break moved to it parts the same values. Needs `above < upTo`.
 */
export function readableBetween(above: number, upTo: number): number {
  if (!(above < upTo)) throw new RangeError(`no number between ${above} and ${upTo}`);
  const top = Math.ceil(Math.log10(Math.max(Math.abs(above), Math.abs(upTo)))) + 1;
  for (let exponent = top; exponent >= -12; exponent -= 1) {
    for (const factor of [5, 2, 1]) {
      const candidate = roundestMultiple(factor, exponent, upTo);
      if (candidate > above && candidate <= upTo) return candidate;
    }
  }
  return upTo;
}

/** The greatest multiple of factor · 10^exponent that is not above `limit`, without binary residue. */
function roundestMultiple(factor: number, exponent: number, limit: number): number {
  const perUnit = 10 ** -exponent / factor;
  const multiple = Math.floor(limit * perUnit + 1e-9);
  return Number((multiple / perUnit).toPrecision(12));
}
