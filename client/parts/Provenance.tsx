import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Basis, Source } from '../../data/model/index.ts';
import { sourcesQuery } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import { BasisMark, basisKey } from './BasisMark.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { citationOf } from './citation.ts';
import './Provenance.css';

/** What the card of a number says. */
export interface CardProps {
  /** Name of the number, for who hears the chip without seeing it. */
  what: string;
  definition: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null: undated. */
  date: string | null;
  bases: readonly Basis[];
  /** Whole sources, or ids that are looked up when the chip is opened. */
  sources: readonly (Source | string)[];
  remark?: string | null;
  /** The number itself with its unit, for the citation. */
  value?: string | null;
  /** Further rows of the card, as `dt` and `dd`: how it was computed, which checks it takes part in. */
  children?: ReactNode;
}

interface Props extends CardProps {
  /** `mark`: only the symbol, where the word would not fit. */
  size?: 'word' | 'mark';
}

/** A chip that tells the basis of a number and opens its definition, date and source. */
export function Provenance(props: Props) {
  const { t } = useWords();
  const key = basisKey(props.bases);
  return (
    <Popover.Root>
      <Popover.Trigger
        className={`chip chip--${key}`}
        aria-label={`${t(`basis.${key}`)}. ${t('source.open', { what: props.what })}`}
      >
        <BasisMark basis={key} />
        {props.size === 'mark' ? null : t(`basis.${key}`)}
      </Popover.Trigger>
      <Card card={props} />
    </Popover.Root>
  );
}

/** The card itself, within a popover; beside its trigger, or beside another element that it tells of. */
export function Card({ card, anchor }: { card: CardProps; anchor?: HTMLElement }) {
  const { t } = useWords();
  return (
    <Popover.Portal>
      <Popover.Positioner
        className="provenance__place"
        // Beside its panel, so that the number it explains stays in sight.
        side="right"
        align="start"
        sideOffset={12}
        collisionPadding={8}
        // What is scrolled out of a list is no longer there to follow.
        {...(anchor ? { anchor, disableAnchorTracking: true } : {})}
      >
        <Popover.Popup
          className="card provenance"
          {...(anchor ? { finalFocus: () => anchor.isConnected && anchor } : {})}
        >
          <div className="provenance__head">
            <Popover.Title className="provenance__title">{card.what}</Popover.Title>
            <Popover.Close className="button button--icon" aria-label={t('source.close')}>
              <X aria-hidden="true" />
            </Popover.Close>
          </div>
          <Details {...card} />
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  );
}

function Details(props: CardProps) {
  const { definition, date, bases, remark } = props;
  const { t, format } = useWords();
  const sources = useSources(props.sources);
  return (
    <>
      <dl className="provenance__list">
        {props.value ? (
          <>
            <dt>{t('reconciliation.card.value')}</dt>
            <dd className="provenance__value number">{props.value}</dd>
          </>
        ) : null}
        <dt>{t('source.definition')}</dt>
        <dd>{definition}</dd>
        {props.children}
        <dt>{t('source.date')}</dt>
        <dd>{date ? format.date(date) : t('source.undated')}</dd>
        <dt>{t('source.basis')}</dt>
        <dd>
          {bases.length === 0 ? t('basis.empty') : null}
          {bases.map((basis) => (
            <span key={basis} className="provenance__basis">
              <BasisMark basis={basis} />
              <span>
                <strong>{t(`basis.${basis}`)}</strong>: {t(`basisMeaning.${basis}`)}
              </span>
            </span>
          ))}
        </dd>
        {remark ? (
          <>
            <dt>{t('source.remark')}</dt>
            <dd>{remark}</dd>
          </>
        ) : null}
        <dt>{t('source.from')}</dt>
        <dd>
          {sources.isPending ? t('source.loading') : <SourceList sources={sources.entries} />}
        </dd>
      </dl>
      {sources.isPending ? null : (
        <CopyCitation
          text={citationOf(
            {
              sources: sources.entries.filter((entry) => typeof entry !== 'string'),
              what: props.value ? `${props.what}: ${props.value}` : props.what,
              date,
              address: window.location.href,
            },
            {
              app: t('app.name'),
              undated: t('source.undated'),
              unknownSource: t('source.unknown'),
              dataOf: (day) => t('reconciliation.card.dataOf', { date: day }),
            },
            format,
          )}
        />
      )}
    </>
  );
}

/** The sources in full, looked up where only their ids are given; an id that nobody knows stays an id. */
function useSources(sources: CardProps['sources']) {
  const wantsLookup = sources.some((source) => typeof source === 'string');
  const known = useQuery({ ...sourcesQuery(), enabled: wantsLookup });
  return {
    isPending: wantsLookup && known.isPending,
    entries: sources.map((entry) =>
      typeof entry === 'string' ? (known.data?.get(entry) ?? entry) : entry,
    ),
  };
}

function SourceList({ sources }: { sources: readonly (Source | string)[] }) {
  const { t, format, language } = useWords();
  if (sources.length === 0) return t('source.unknown');
  return (
    <ul className="provenance__sources">
      {sources.map((source) => {
        if (typeof source === 'string') return <li key={source}>{source}</li>;
        const remark = language === 'vi' ? source.remark_vi : source.remark_en;
        return (
          <li key={source.id}>
            {source.title}
            <span className="caption">
              {[source.publisher, source.date ? format.date(source.date) : t('source.undated')]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {remark ? <span className="caption">{remark}</span> : null}
            {/* Text, not a link: the page contacts no other host, and prints keep the address. */}
            {source.url ? <span className="caption provenance__url">{source.url}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
