import type { ReactNode } from 'react';

interface Props {
  kind: string;
  name: string;
  /** Where it lies, its status, what can be done with it. */
  children?: ReactNode;
}

/** The top of the drawer: what kind of thing it is, its name, and what matters first. */
export function DetailsHead({ kind, name, children }: Props) {
  return (
    <header className="drawer__head">
      <p className="caption">{kind}</p>
      <h2 className="drawer__title" id="drawer-title" tabIndex={-1}>
        {name}
      </h2>
      {children}
    </header>
  );
}
