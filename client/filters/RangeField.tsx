import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { countsByPresence } from './counts.ts';
import { conditionOn, type Presence, presenceCondition, presenceOf, rangeOf } from './edit.ts';
import type { FieldProps } from './fields.ts';
import { useApplyCondition } from './target.ts';
import { useDraft } from './useDraft.ts';
import { conditionText, propertyName } from './wording.ts';

/** From one number or date to another, either end open. */
export function RangeField({
  collection,
  property,
  filters,
  table,
  kind,
}: FieldProps & { kind: 'number' | 'date' }) {
  const words = useWords();
  const { t } = words;
  const hint = useId();
  const applyCondition = useApplyCondition();
  const condition = conditionOn(filters, collection, property);
  const presence = presenceOf(condition);
  const isPlain = condition === null || condition.op === 'range' || presence !== null;
  const [from = '', to = ''] = condition?.op === 'range' ? condition.values : [];
  const isBackwards = from !== '' && to !== '' && isAfter(kind, from, to);
  const name = propertyName(property, words);
  const end = (which: 'from' | 'to', value: string, write: (value: string) => void) => (
    <RangeEnd
      kind={kind}
      label={t('filters.rangeLabel', { property: name, end: t(`filters.${which}`) })}
      word={t(`filters.${which}`)}
      value={value}
      describedBy={isBackwards ? hint : undefined}
      onChange={write}
    />
  );
  return (
    <fieldset className="filter-field">
      <legend className="filter-field__name">{name}</legend>
      {(isPlain && !condition?.negated) || presence ? null : (
        <p className="caption">
          {t(isPlain ? 'filters.nowSet' : 'filters.replaced', {
            condition: conditionText(condition, words),
          })}
        </p>
      )}
      <div className="filter-range">
        {end('from', from, (value) =>
          applyCondition(collection, property, rangeOf(condition, property, value, to)),
        )}
        {end('to', to, (value) =>
          applyCondition(collection, property, rangeOf(condition, property, from, value)),
        )}
      </div>
      <PresenceField {...{ collection, property, filters, table, presence }} />
      {isBackwards ? (
        <p id={hint} className="filter-field__wrong" role="status">
          {t('filters.backwards')}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Rows that state the property at all, or that do not; offered where both occur. */
function PresenceField(props: FieldProps & { presence: Presence | null }) {
  const { collection, property, filters, table, presence } = props;
  const { t, format } = useWords();
  const applyCondition = useApplyCondition();
  const counts = table ? countsByPresence(table, filters[collection], property) : null;
  if (presence === null && !counts?.absent) return null;
  return (
    <div className="filter-presence">
      {(['stated', 'absent'] as const).map((one) => (
        <label key={one} className="choice">
          <input
            type="checkbox"
            checked={presence === one}
            onChange={() =>
              applyCondition(
                collection,
                property,
                presenceCondition(property, presence === one ? null : one),
              )
            }
          />
          <span className="choice__name">{t(`filters.presence.${one}`)}</span>
          <span className="choice__count number">{counts ? format.count(counts[one]) : ''}</span>
        </label>
      ))}
    </div>
  );
}

function isAfter(kind: 'number' | 'date', from: string, to: string): boolean {
  return kind === 'date' ? from > to : Number(from) > Number(to);
}

interface EndProps {
  kind: 'number' | 'date';
  label: string;
  word: string;
  value: string;
  describedBy: string | undefined;
  onChange: (value: string) => void;
}

function RangeEnd({ kind, label, word, value, describedBy, onChange }: EndProps) {
  const draft = useDraft(value, onChange);
  return (
    <label className="filter-range__end">
      <span className="caption" aria-hidden="true">
        {word}
      </span>
      <input
        className="select"
        type={kind}
        aria-label={label}
        aria-describedby={describedBy}
        {...(kind === 'number' ? { min: 0, inputMode: 'numeric' as const } : { max: '2100-12-31' })}
        value={draft.text}
        onChange={(event) => {
          // A date that is half typed reads as empty: only what is whole is a change.
          const isWhole = event.target.validity.valid && !event.target.validity.badInput;
          if (isWhole) draft.type(event.target.value);
        }}
        onBlur={draft.settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.settle();
        }}
      />
    </label>
  );
}
