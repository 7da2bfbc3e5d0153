import { X } from 'lucide-react';
import { useState } from 'react';
import { otherSchemes, unitOf, unitsOn } from '../../data/figures/schemes.ts';
import { type Scheme, type Summary, schemeInForce } from '../../data/model/index.ts';
import { MisreadNotice } from '../feedback/MisreadNotice.tsx';
import { schemeName } from '../i18n/schemes.ts';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';
import type { ProvinceId, View } from '../state/view.ts';
import { stopCompare } from './compare.ts';
import { unitName } from './places.ts';
import { yearBefore } from './steps.ts';
import '../feedback/ViewNotice.css';

interface Notice {
  text: string;
  actions: { label: string; run: () => void }[];
}

/** What an address asks that the data cannot answer, why, and the ways on. */
export function ViewNotices({ view, summary }: { view: View; summary: Summary }) {
  const words = useWords();
  const { t } = words;
  /** What the reader has read and put away, as long as it would be said. */
  const [closed, setClosed] = useState<readonly string[]>([]);
  const said = [
    dateNotice(view, summary, words),
    sinceNotice(view, summary, words),
    provinceNotice(view, summary, words),
  ].filter((notice) => notice !== null);
  const still = closed.filter((text) => said.some((notice) => notice.text === text));
  if (still.length < closed.length) setClosed(still);
  return (
    <>
      <MisreadNotice withFilters />
      {said.map(({ text, actions }) =>
        still.includes(text) ? null : (
          <div key={text} className="view-notice card" role="status">
            <p>{text}</p>
            <div className="view-notice__actions">
              {actions.map(({ label, run }) => (
                <button key={label} type="button" className="button button--outline" onClick={run}>
                  {label}
                </button>
              ))}
              <button
                type="button"
                className="button button--icon view-notice__close"
                aria-label={t('controls.close')}
                title={t('controls.close')}
                onClick={() => setClosed([...still, text])}
              >
                <X aria-hidden="true" />
              </button>
            </div>
          </div>
        ),
      )}
    </>
  );
}

type Words = ReturnType<typeof useWords>;

function dateNotice({ date }: View, summary: Summary, { t, format }: Words): Notice | null {
  const first = summary.observation_dates[0];
  if (!date || !first || date >= first) return null;
  return {
    text: t('time.notice.tooEarly', { first: format.date(first), date: format.date(date) }),
    actions: [{ label: t('time.notice.toFirst'), run: () => changeView({ date: first }) }],
  };
}

function sinceNotice(view: View, summary: Summary, { t, format }: Words): Notice | null {
  const { since } = view;
  const { as_of: to, observation_dates: dates } = summary;
  const first = dates[0];
  if (!since || !first) return null;
  const stop = { label: t('time.notice.stop'), run: () => stopCompare(view) };
  if (since >= to) {
    const before = yearBefore(to, dates);
    return {
      text: t('time.notice.sinceLate', { since: format.date(since), date: format.date(to) }),
      actions: [
        ...(before
          ? [{ label: t('time.notice.toYearBefore'), run: () => changeView({ since: before }) }]
          : []),
        stop,
      ],
    };
  }
  if (since >= first) return null;
  return {
    text: t('time.notice.sinceEarly', { since: format.date(since), first: format.date(first) }),
    actions: [
      ...(first < to
        ? [{ label: t('time.notice.compareFirst'), run: () => changeView({ since: first }) }]
        : []),
      stop,
    ],
  };
}

function provinceNotice({ selection }: View, summary: Summary, words: Words): Notice | null {
  const { t, language } = words;
  const { as_of: date, scheme: shown } = summary;
  if (selection?.kind !== 'province') return null;
  const nameOf = (scheme: Scheme) => schemeName(scheme, words);
  const unit = unitOf(selection);
  const choose = (id: ProvinceId) => () =>
    changeView({
      selection: { kind: 'province', scheme: id.scheme, code: id.code },
      scheme: id.scheme === schemeInForce(date) ? null : id.scheme,
    });
  if (!unit) {
    const { code } = selection;
    const [other] = otherSchemes(selection.scheme).flatMap(
      (scheme) => unitOf({ scheme, code }) ?? [],
    );
    const name = other && unitName(other, date, language);
    const unselect = {
      label: t('time.notice.unselect'),
      run: () => changeView({ selection: null }),
    };
    const missing = t('time.notice.noSuchProvince', { scheme: nameOf(selection.scheme), code });
    if (!other || !name) return { text: missing, actions: [unselect] };
    const isOther = t('time.notice.codeOfOther', { code, name, scheme: nameOf(other.scheme) });
    return {
      text: `${missing} ${isOther}`,
      actions: [{ label: t('time.notice.toSuccessor', { name }), run: choose(other) }, unselect],
    };
  }
  if (selection.scheme === shown) return null;
  return {
    text: t('time.notice.otherScheme', {
      name: unitName(unit, date, language),
      scheme: nameOf(selection.scheme),
      shown: nameOf(shown),
    }),
    actions: [
      ...unitsOn(selection, shown).map((one) => ({
        label: t('time.notice.toSuccessor', { name: unitName(one, date, language) }),
        run: choose(one),
      })),
      {
        label: t('time.notice.toOwn', { scheme: nameOf(selection.scheme) }),
        run: choose(selection),
      },
    ],
  };
}
