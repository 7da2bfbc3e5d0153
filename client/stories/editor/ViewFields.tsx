import { type ReactNode, useId } from 'react';
import {
  CHOROPLETHS,
  type Choropleth,
  LAYER_IDS,
  type LayerId,
  type SceneView,
  type Summary,
} from '../../../data/model/index.ts';
import { shortProvinceName } from '../../../data/words/names.ts';
import { schemeOptions } from '../../i18n/schemes.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Segments } from '../../parts/Segments.tsx';
import type { View } from '../../state/view.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { SceneFilters } from './SceneFilters.tsx';

/** Everything that the map of the scene shows but its frame. */
export function ViewFields({ summary, view: shown }: { summary: Summary | null; view: View }) {
  const words = useWords();
  const { t, format, language } = words;
  const { canEdit } = useEditing();
  const { scene, change } = useSelectedScene();
  const { view } = scene;
  const set = (patch: Partial<SceneView>) => change({ view: { ...view, ...patch } });
  const dates = [
    ...new Set([...(summary?.observation_dates ?? []), ...(view.date ? [view.date] : [])]),
  ].sort();
  const earlier = dates.filter((date) => date < (view.date ?? dates.at(-1) ?? ''));
  const { selection } = view;
  const selected =
    selection?.kind === 'province'
      ? summary?.provinces.find(({ code }) => code === selection.code)
      : null;
  const layerName = (id: LayerId) =>
    id === 'schools' || id === 'devices' ? t(`legend.${id}`) : t(`status.${id}`);
  return (
    <fieldset className="editor-part view-fields" disabled={!canEdit}>
      <legend className="quiet">{t('storyEditor.view')}</legend>
      <div className="editor-row">
        <Choice
          label={t('controls.date')}
          value={view.date ?? ''}
          onChange={(date) => set({ date: date || null, since: null })}
        >
          <option value="">{t('storyEditor.newest')}</option>
          {dates.toReversed().map((date) => (
            <option key={date} value={date}>
              {format.date(date)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('storyEditor.since')}
          value={view.since ?? ''}
          onChange={(since) => set({ since: since || null })}
        >
          <option value="">{t('storyEditor.noSince')}</option>
          {earlier.toReversed().map((date) => (
            <option key={date} value={date}>
              {format.date(date)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('legend.colorBy')}
          value={view.choropleth}
          onChange={(choropleth) => set({ choropleth: choropleth as Choropleth })}
        >
          {CHOROPLETHS.map((one) => (
            <option key={one} value={one}>
              {t(`legend.color.${one}`)}
            </option>
          ))}
        </Choice>
      </div>
      <Segments
        label={t('controls.scheme')}
        value={view.scheme ?? 'auto'}
        options={[
          { value: 'auto' as const, label: t('storyEditor.schemeAuto') },
          ...schemeOptions(words),
        ]}
        onChange={(scheme) => set({ scheme: scheme === 'auto' ? null : scheme })}
      />
      <fieldset className="view-fields__layers">
        <legend className="caption">{t('storyEditor.layers')}</legend>
        {LAYER_IDS.map((id) => (
          <label key={id} className="page-check">
            <input
              type="checkbox"
              checked={view.layers.includes(id)}
              onChange={() =>
                set({
                  layers: LAYER_IDS.filter((one) => view.layers.includes(one) !== (one === id)),
                })
              }
            />
            {layerName(id)}
          </label>
        ))}
      </fieldset>
      {view.layers.includes('devices') ? (
        <Segments
          label={t('legend.devicesAs')}
          value={view.devices}
          options={[
            { value: 'symbols', label: t('legend.symbols') },
            { value: 'columns', label: t('legend.columns') },
          ]}
          onChange={(devices) => set({ devices })}
        />
      ) : null}
      <SceneFilters view={shown} summary={summary} />
      <ul className="view-fields__kept">
        <Kept
          said={
            selection
              ? t('storyEditor.selection', {
                  what: selected ? shortProvinceName(selected, language) : selection.code,
                })
              : t('storyEditor.noSelection')
          }
          undo={t('storyEditor.unselect')}
          onUndo={selection ? () => set({ selection: null }) : null}
        />
        <Kept
          said={view.frame ? t('storyEditor.ownFrame') : t('storyEditor.wholeCountry')}
          undo={t('storyEditor.toCountry')}
          onUndo={view.frame ? () => set({ frame: null }) : null}
        />
      </ul>
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="story-field">
      <label className="caption" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}

interface KeptProps {
  said: string;
  undo: string;
  /** Null: there is nothing to take back. */
  onUndo: (() => void) | null;
}

function Kept({ said, undo, onUndo }: KeptProps) {
  return (
    <li>
      {said}{' '}
      {onUndo ? (
        <button type="button" className="textlink" onClick={onUndo}>
          {undo}
        </button>
      ) : null}
    </li>
  );
}
