import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Check, Figure } from '../../../data/model/index.ts';
import { foldText } from '../../../data/register/fold.ts';
import { checksQuery, figuresQuery } from '../../api/queries.ts';
import { EmptyNotice } from '../../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { Help } from '../../parts/Help.tsx';
import { PageFilter } from '../PageFilter.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { CheckCard } from './CheckCard.tsx';
import { byWorry, STANDINGS, type Standing, standingOf } from './check-lists.ts';
import { RegisterBeside } from './RegisterBeside.tsx';

/** Every check of the published figures, those that do not add up first. */
export function ReconciliationPage() {
  const { t } = useWords();
  const checks = useQuery(checksQuery());
  const figures = useQuery(figuresQuery());
  return (
    <PageFrame
      name={t('reconciliation.title')}
      isReady={!checks.isPending && !figures.isPending}
      head={
        <>
          <h2 id="page-title" className="page__title" tabIndex={-1}>
            {t('reconciliation.title')}
          </h2>
          <p className="page__intro">
            {t('reconciliation.intro')} <Help term="verdict" />
          </p>
        </>
      }
    >
      {[checks, figures].map((query, index) =>
        query.error ? (
          <ErrorNotice
            // biome-ignore lint/suspicious/noArrayIndexKey: the two questions keep their order
            key={index}
            what={t('checks.title')}
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        ) : null,
      )}
      {checks.data && figures.data ? (
        <Checks checks={checks.data} figures={figures.data} />
      ) : (
        <div className="page__waiting" aria-busy={checks.isPending || figures.isPending} />
      )}
      {figures.data ? <RegisterBeside figures={figures.data} /> : null}
    </PageFrame>
  );
}

function Checks(props: { checks: readonly Check[]; figures: readonly Figure[] }) {
  const { checks } = props;
  const { t, format } = useWords();
  const [text, setText] = useState('');
  const [standing, setStanding] = useState<Standing | ''>('');
  const figures = new Map(props.figures.map((figure) => [figure.id, figure]));
  const missing = useNamedCheck(checks);
  const wanted = foldText(text);
  const shown = checks.filter(
    (check) =>
      (standing === '' || standingOf(check) === standing) &&
      textOf(check, figures).includes(wanted),
  );
  return (
    <>
      {missing ? (
        <p className="notice" role="status">
          {t('reconciliation.missing', { id: missing })}
        </p>
      ) : null}
      <PageFilter<Standing>
        text={{ label: t('reconciliation.search'), value: text, onChange: setText }}
        choice={{
          label: t('reconciliation.filter'),
          all: t('reconciliation.all'),
          value: standing,
          options: STANDINGS.map((one) => ({
            value: one,
            label: t(`reconciliation.verdict.${one}`),
            count: checks.filter((check) => standingOf(check) === one).length,
          })),
          onChange: setStanding,
        }}
        status={t('reconciliation.shown', {
          shown: format.count(shown.length),
          total: format.count(checks.length),
        })}
      />
      {shown.length === 0 ? (
        <EmptyNotice
          why={t('reconciliation.none')}
          action={{
            label: t('reconciliation.showAll'),
            run: () => {
              setText('');
              setStanding('');
            },
          }}
        />
      ) : null}
      {byWorry(shown).map((group) => (
        <section key={group.list} className="check-list">
          <h3 className="page-part__title">
            {t(`reconciliation.lists.${group.list}`)}{' '}
            <span className="caption number">{format.count(group.checks.length)}</span>
          </h3>
          {group.checks.map((check) => (
            <CheckCard key={check.id} check={check} figures={figures} />
          ))}
        </section>
      ))}
    </>
  );
}

/** What a search looks through: both languages, so that either word finds it, the figures' names and the arithmetic. */
function textOf(check: Check, figures: ReadonlyMap<string, Figure>): string {
  const named = check.figures.flatMap((id) => {
    const figure = figures.get(id);
    if (!figure) return [];
    const { label_vi, label_en, place, value } = figure;
    return [label_vi, label_en, place.name_vi, place.name_en, value, value.toLocaleString('vi-VN')];
  });
  const own = [check.id, check.rule_vi, check.rule_en, check.working];
  return foldText([...own, ...named].join(' '));
}

/**
 * Brings the check that the address names into sight, once it is drawn, which is after the browser
 * looked for it. Answers the name where there is no such check; null where all is well.
 */
function useNamedCheck(checks: readonly Check[]): string | null {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    const listen = () => setHash(window.location.hash);
    window.addEventListener('hashchange', listen);
    window.addEventListener('popstate', listen);
    return () => {
      window.removeEventListener('hashchange', listen);
      window.removeEventListener('popstate', listen);
    };
  }, []);
  const id = /^#check-(.+)$/.exec(hash)?.[1] ?? null;
  const isKnown = id !== null && checks.some((check) => check.id === id);
  useEffect(() => {
    if (!isKnown) return;
    const card = document.getElementById(`check-${id}`);
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  }, [id, isKnown]);
  return id === null || isKnown ? null : id.slice(0, 60);
}
