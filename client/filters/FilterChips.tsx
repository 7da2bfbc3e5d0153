import { X } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import { rowsMatching, villagesOn } from '../register/register.ts';
import { useRegister } from '../register/useRegister.ts';
import { NO_FILTERS } from '../state/filters.ts';
import type { View } from '../state/view.ts';
import { type ShownCondition, shownConditions, without } from './edit.ts';
import { LoadingLine } from './LoadingLine.tsx';
import { presetOf } from './presets.ts';
import { problemWith } from './problems.ts';
import { useChangeFilters } from './target.ts';
import { conditionText, propertyName } from './wording.ts';
import './FilterChips.css';

/** The conditions that hold, each a press away from being gone, and what is to be said of them. */
export function FilterChips({ view }: { view: Pick<View, 'filters' | 'date'> }) {
  const { t } = useWords();
  const change = useChangeFilters();
  const { register, isLoading } = useRegister(false);
  const { filters } = view;
  const all = shownConditions(filters);
  if (all.length === 0) return null;
  // A preset is set for villages and schools alike: its conditions on schools would only repeat it.
  const isPreset = presetOf(filters) !== null;
  const shown = all.filter(
    ({ collections }) => !(isPreset && collections.length === 1 && collections[0] === 'schools'),
  );
  const table = register ? villagesOn(register, view.date) : null;
  const wrong = all.flatMap((one) => {
    const [collection = 'villages'] = one.collections;
    const problem = problemWith(
      one.condition,
      collection,
      collection === 'villages' ? table : null,
    );
    return problem ? [{ one, collection, problem }] : [];
  });
  const isEmpty =
    table !== null &&
    filters.villages.length > 0 &&
    rowsMatching(table, filters.villages).length === 0;
  return (
    <section className="filter-chips" aria-label={t('filters.active')}>
      <ul className="filter-chips__row">
        {shown.map((one) => (
          <li key={JSON.stringify(one)}>
            <Chip one={one} isWrong={wrong.some((bad) => bad.one === one)} />
          </li>
        ))}
        <li>
          <button
            type="button"
            className="filter-chip filter-chip--clear"
            onClick={() => change(() => NO_FILTERS)}
          >
            {t('filters.clear')}
          </button>
        </li>
      </ul>
      {table === null && isLoading ? (
        <div className="filter-chips__note card">
          <LoadingLine />
        </div>
      ) : null}
      {wrong.map((bad) => (
        <ProblemNote key={JSON.stringify(bad.one)} {...bad} />
      ))}
      {isEmpty && wrong.length === 0 ? <EmptyNote last={all.at(-1)} /> : null}
    </section>
  );
}

function useRemove() {
  const change = useChangeFilters();
  return (one: ShownCondition) => change((before) => without(before, one));
}

function Chip({ one, isWrong }: { one: ShownCondition; isWrong: boolean }) {
  const words = useWords();
  const remove = useRemove();
  const { t } = words;
  const [collection = 'villages'] = one.collections;
  const own = conditionText(one.condition, words);
  const text =
    collection === 'villages' ? own : `${t(`filters.collection.${collection}`)} · ${own}`;
  return (
    <button
      type="button"
      className={`filter-chip${isWrong ? ' filter-chip--wrong' : ''}`}
      aria-label={t('filters.remove', { condition: text })}
      title={text}
      onClick={() => remove(one)}
    >
      <span>{text}</span>
      <X aria-hidden="true" />
    </button>
  );
}

interface NoteProps {
  one: ShownCondition;
  collection: ShownCondition['collections'][number];
  problem: NonNullable<ReturnType<typeof problemWith>>;
}

function ProblemNote({ one, collection, problem }: NoteProps) {
  const remove = useRemove();
  const words = useWords();
  const { t } = words;
  return (
    <div className="filter-chips__note card" role="status">
      <p>
        <strong>{t('filters.problem.title')}</strong>
      </p>
      <p>
        {t(`filters.problem.${problem}`, {
          condition: conditionText(one.condition, words),
          property: propertyName(one.condition.property, words),
          collection: t(`filters.collection.${collection}`),
        })}{' '}
        {problem === 'unknown_province' ? null : t('filters.problem.rest')}
      </p>
      <button type="button" className="button button--outline" onClick={() => remove(one)}>
        {t('filters.problem.act')}
      </button>
    </div>
  );
}

function EmptyNote({ last }: { last: ShownCondition | undefined }) {
  const { t } = useWords();
  const remove = useRemove();
  const change = useChangeFilters();
  return (
    <div className="filter-chips__note card" role="status">
      <p>{t('filters.nothing')}</p>
      <p className="filter-chips__acts">
        {last ? (
          <button type="button" className="button button--outline" onClick={() => remove(last)}>
            {t('filters.clearLast')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => change(() => NO_FILTERS)}>
          {t('filters.clear')}
        </button>
      </p>
    </div>
  );
}
