import { ArrowLeftRight, CircleCheck, CircleDot, Info, TriangleAlert } from 'lucide-react';
import type { Check } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { type Standing, standingOf } from './check-lists.ts';
import './checks.css';

/** A standing has a shape, a colour and a word. */
const ICONS: Record<Standing, typeof Info> = {
  holds: CircleCheck,
  holds_rounded: CircleDot,
  contradiction: TriangleAlert,
  apart: ArrowLeftRight,
  informative: Info,
};

/** How the figures of a check stand to each other. */
export function StandingBadge({ check }: { check: Check }) {
  const { t } = useWords();
  const standing = standingOf(check);
  const Icon = ICONS[standing];
  return (
    <span className={`standing standing--${standing}`}>
      <Icon aria-hidden="true" /> {t(`reconciliation.verdict.${standing}`)}
    </span>
  );
}
