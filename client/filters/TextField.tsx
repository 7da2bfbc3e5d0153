import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { conditionOn, containing } from './edit.ts';
import type { FieldProps } from './fields.ts';
import { useApplyCondition } from './target.ts';
import { useDraft } from './useDraft.ts';
import { propertyName } from './wording.ts';

/** Text that occurs in a property, whatever its case and tone marks. */
export function TextField({ collection, property, filters }: FieldProps) {
  const words = useWords();
  const id = useId();
  const applyCondition = useApplyCondition();
  const condition = conditionOn(filters, collection, property);
  const isPlain = condition?.op === 'contains';
  const draft = useDraft(isPlain ? (condition.values[0] ?? '') : '', (text) =>
    applyCondition(collection, property, containing(condition, property, text)),
  );
  return (
    <div className="filter-field">
      <label className="filter-field__name" htmlFor={id}>
        {propertyName(property, words)}
      </label>
      <input
        id={id}
        className="select"
        type="text"
        maxLength={100}
        placeholder={words.t('filters.nameHint')}
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.settle();
        }}
      />
    </div>
  );
}
