import type { ReactNode } from 'react';
import './KeysTable.css';

interface Props {
  /** What stands above the keys, and above what they do. */
  heads: readonly [keys: string, does: string];
  rows: readonly { id: string; keys: readonly string[]; does: ReactNode }[];
}

/** Keys, and what each of them does. */
export function KeysTable({ heads, rows }: Props) {
  return (
    <table className="keys-table">
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, keys, does }) => (
          <tr key={id}>
            <td>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
