import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { Basis, Source } from '../../data/model/index.ts';
import { sourcesQuery } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import { BasisMark, basisKey } from './BasisMark.tsx';
import './Provenance.css';

interface Props {
  /** Name of the number, for who hears the chip without seeing it. */
  what: string;
  definition: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null: undated. */
  date: string | null;
  bases: readonly Basis[];
  /** Whole sources, or ids that are looked up when the chip is opened. */
  sources: readonly (Source | string)[];
  remark?: string | null;
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
      <Popover.Portal>
        <Popover.Positioner
          className="provenance__place"
          // Beside its panel, so that the number it explains stays in sight.
          side="right"
          align="start"
          sideOffset={12}
          collisionPadding={8}
        >
          <Popover.Popup className="card provenance">
            <div className="provenance__head">
              <Popover.Title className="provenance__title">{props.what}</Popover.Title>
              <Popover.Close className="button button--icon" aria-label={t('source.close')}>
                <X aria-hidden="true" />
              </Popover.Close>
            </div>
            <Details {...props} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Details({ definition, date, bases, sources, remark }: Props) {
  const { t, format } = useWords();
  return (
    <dl className="provenance__list">
      <dt>{t('source.definition')}</dt>
      <dd>{definition}</dd>
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
        <Sources sources={sources} />
      </dd>
    </dl>
  );
}

/** Titles of the sources; asked for only once the chip is opened. */
function Sources({ sources }: { sources: Props['sources'] }) {
  const { t, format, language } = useWords();
  const wantsLookup = sources.some((source) => typeof source === 'string');
  const known = useQuery({ ...sourcesQuery(), enabled: wantsLookup });
  if (sources.length === 0) return t('source.unknown');
  if (wantsLookup && known.isPending) return t('source.loading');
  return (
    <ul className="provenance__sources">
      {sources.map((entry) => {
        const source = typeof entry === 'string' ? known.data?.get(entry) : entry;
        const id = typeof entry === 'string' ? entry : entry.id;
        if (!source) return <li key={id}>{id}</li>;
        const remark = language === 'vi' ? source.remark_vi : source.remark_en;
        return (
          <li key={id}>
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
