import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useState } from 'react';
import { Card, type CardProps } from './Provenance.tsx';

/** Opens a card beside an element, which gets the focus back. */
export type OpenCard = (card: CardProps, anchor: HTMLElement) => void;

/**
 * One card for the many numbers of a table: a card of its own for each would cost more than the number.
 * The node is to be drawn once, beside the table.
 */
export function useSharedCard(): readonly [OpenCard, ReactNode] {
  const [shown, setShown] = useState<{ card: CardProps; anchor: HTMLElement } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const open: OpenCard = (card, anchor) => {
    setShown({ card, anchor });
    setOpen(true);
  };
  const node = shown ? (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Card {...shown} />
    </Popover.Root>
  ) : null;
  return [open, node];
}
