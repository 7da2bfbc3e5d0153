import { useWords } from '../i18n/useWords.ts';
import { countsBy } from './counts.ts';
import { conditionOn, toggleValue } from './edit.ts';
import type { FieldProps } from './fields.ts';
import { useApplyCondition } from './target.ts';
import { conditionText, propertyName, valueName } from './wording.ts';

interface Props extends FieldProps {
  /** In the order to show them; those of the table, and "not stated", where left out. */
  values?: readonly string[];
  /** True where the name of the property already stands above. */
  nameHidden?: boolean;
}

/** One or several of a few values, each with how many rows would remain. */
export function ChoiceField({ collection, property, filters, table, values, nameHidden }: Props) {
  const words = useWords();
  const { t, format } = words;
  const applyCondition = useApplyCondition();
  const condition = conditionOn(filters, collection, property);
  const isPlain = condition === null || condition.op === 'in';
  const counts = table ? countsBy(table, filters[collection], property) : null;
  const chosen = isPlain ? (condition?.values ?? []) : [];
  const offered = values ?? offeredValues(counts, chosen);
  const name = propertyName(property, words);
  return (
    <fieldset className="filter-field">
      <legend className={nameHidden ? 'quiet' : 'filter-field__name'}>{name}</legend>
      {isPlain && !condition?.negated ? null : (
        <p className="caption">
          {t(isPlain ? 'filters.nowSet' : 'filters.replaced', {
            condition: conditionText(condition, words),
          })}
        </p>
      )}
      {offered.map((value) => {
        const count = counts?.get(value) ?? (counts ? 0 : null);
        const isChosen = chosen.includes(value);
        return (
          <label
            key={value}
            className={`choice${count === 0 && !isChosen ? ' choice--empty' : ''}`}
          >
            <input
              type="checkbox"
              checked={isChosen}
              onChange={() =>
                applyCondition(collection, property, toggleValue(condition, property, value))
              }
            />
            <span className="choice__name">{valueName(property, value, words)}</span>
            <span className="choice__count number">
              {count === null ? '' : format.count(count)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What the table holds, and whatever is chosen; "not stated" last, and only where a row is so. */
function offeredValues(
  counts: ReadonlyMap<string, number> | null,
  chosen: readonly string[],
): string[] {
  const known = [...(counts?.keys() ?? [])].filter((value) => value !== '');
  const extra = chosen.filter((value) => value !== '' && !known.includes(value));
  const absent = (counts?.get('') ?? 0) > 0 || chosen.includes('') ? [''] : [];
  return [...known, ...extra, ...absent];
}
