import type { ReactNode } from 'react';
import { addressOf, changeView, useView } from '../state/useView.ts';
import type { View } from '../state/view.ts';

interface Props {
  /** What the view becomes; the rest of it stays. */
  to: Partial<View>;
  /** A place on the page, with its `#`. */
  hash?: string;
  className?: string;
  /** After the view has changed; for who moves the focus. */
  onFollow?: () => void;
  children: ReactNode;
}

/** A real link to another view: it opens in a new tab too, prints, and can be copied. */
export function PageLink({ to, hash = '', className = 'textlink', onFollow, children }: Props) {
  const view = useView();
  return (
    <a
      className={className}
      href={addressOf({ ...view, ...to }) + hash}
      onClick={(event) => {
        const wantsOwnTab = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (event.button !== 0 || wantsOwnTab) return;
        event.preventDefault();
        changeView(to, hash);
        onFollow?.();
      }}
    >
      {children}
    </a>
  );
}
