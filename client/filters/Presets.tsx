import { useWords } from '../i18n/useWords.ts';
import { PRESET_IDS, type PresetId, presetFilters } from './presets.ts';
import { useChangeFilters } from './target.ts';

/** Both programmes at once: one press sets the conditions and opens the list. */
export function Presets({ chosen }: { chosen: PresetId | null }) {
  const { t } = useWords();
  const change = useChangeFilters();
  return (
    <fieldset className="filter-field">
      <legend className="filter-field__name">{t('filters.preset.title')}</legend>
      <div className="filter-presets">
        {PRESET_IDS.map((id) => (
          <button
            key={id}
            type="button"
            className="button button--outline"
            aria-pressed={id === chosen}
            onClick={() => change((before) => presetFilters(id, before), { table: 'villages' })}
          >
            {t(`filters.preset.${id}`)}
          </button>
        ))}
      </div>
      {chosen ? <PresetWords id={chosen} /> : null}
    </fieldset>
  );
}

/** What a preset means, and what its devices are counted by. */
export function PresetWords({ id }: { id: PresetId }) {
  const { t } = useWords();
  return (
    <p className="caption">
      {t(`filters.preset.${id}Why`)} {t('filters.preset.recorded')}
    </p>
  );
}
