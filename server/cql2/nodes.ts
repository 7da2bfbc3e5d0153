/**
 * CQL2 JSON before anything about it is known: what the text parser makes and what `JSON.parse` of
 * `filter-lang=cql2-json` gives. `check.ts` turns it into a `Cql2Expression`.
 */
export type Cql2Node = string | number | boolean | null | readonly Cql2Node[] | Cql2Object;
export interface Cql2Object {
  readonly [key: string]: Cql2Node;
}

/** True for `{…}`, not for arrays and null. */
export function isObject(node: unknown): node is Cql2Object {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** A node in the words of CQL2 text, as far as an error message needs them; long ones are cut. */
export function describe(node: Cql2Node, depth = 0): string {
  const text = describeWhole(node, depth);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function describeWhole(node: Cql2Node | undefined, depth: number): string {
  if (node === undefined) return 'nothing';
  if (typeof node === 'string') return `'${node.replaceAll("'", "''")}'`;
  if (node === null || typeof node !== 'object') return String(node);
  if (depth > 4) return '…';
  const list = (nodes: readonly Cql2Node[]) =>
    nodes
      .slice(0, 8)
      .map((item) => describe(item, depth + 1))
      .join(', ');
  if (!isObject(node)) return `(${list(node)})`;
  if (typeof node.property === 'string') return node.property;
  if (typeof node.date === 'string') return `DATE('${node.date}')`;
  if (typeof node.timestamp === 'string') return `TIMESTAMP('${node.timestamp}')`;
  if (Array.isArray(node.bbox)) return `BBOX(${list(node.bbox)})`;
  if (typeof node.type === 'string') return `${node.type.toUpperCase()}(…)`;
  if (typeof node.op === 'string' && Array.isArray(node.args)) {
    if (/^[<>=]+$/.test(node.op) && node.args.length === 2)
      return node.args.map((arg) => describe(arg, depth + 1)).join(` ${node.op} `);
    return `${node.op.toUpperCase()}(${list(node.args)})`;
  }
  return JSON.stringify(node);
}
