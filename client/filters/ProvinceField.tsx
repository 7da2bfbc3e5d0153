import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Scheme } from '../../data/model/index.ts';
import { schemeOptions } from '../i18n/schemes.ts';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../parts/Segments.tsx';
import { parseProvince } from '../state/province-id.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { conditionOn } from './edit.ts';
import type { FieldProps } from './fields.ts';
import { provinceOptions } from './province-options.ts';

/** Provinces of either administrative map, several together; long, so folded until asked for. */
export function ProvinceField(props: FieldProps & { scheme: Scheme }) {
  const { filters, collection, property } = props;
  const words = useWords();
  const { t, format, language } = words;
  const condition = conditionOn(filters, collection, property);
  const chosen = condition?.values ?? [];
  const [isOpen, setOpen] = useState(false);
  const [scheme, setScheme] = useState<Scheme>(parseProvince(chosen[0])?.scheme ?? props.scheme);
  const [text, setText] = useState('');
  const values = provinceOptions(scheme, text, language, chosen)
    .sort((one, other) => format.compare(one.name, other.name))
    .map(({ value }) => value);
  return (
    <Collapsible.Root open={isOpen} onOpenChange={setOpen} className="filter-field">
      <Collapsible.Trigger className="filter-fold">
        <span className="filter-field__name">{t('field.province')}</span>
        <span className="caption">
          {chosen.length > 0
            ? t('filters.provinceChosen', {
                count: chosen.length,
                shown: format.count(chosen.length),
              })
            : null}
        </span>
        <ChevronDown aria-hidden="true" />
      </Collapsible.Trigger>
      <Collapsible.Panel className="filter-provinces">
        <Segments<Scheme>
          label={t('controls.scheme')}
          labelHidden
          value={scheme}
          options={schemeOptions(words)}
          onChange={setScheme}
        />
        <input
          className="select"
          type="text"
          aria-label={t('filters.provinceSearch')}
          placeholder={t('filters.provinceSearch')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="filter-provinces__list">
          <ChoiceField {...props} values={values} nameHidden />
        </div>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
