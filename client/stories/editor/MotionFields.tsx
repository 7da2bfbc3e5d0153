import { useId } from 'react';
import { type SceneAnimation, STORY_LIMITS } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Segments } from '../../parts/Segments.tsx';
import { useEditing, useSelectedScene } from './context.ts';

const KINDS = ['none', 'coverage', 'devices'] as const;

/** From the programme's launch to the report at the conference: what most will want to show. */
const FIRST_ANIMATION = { from: '2021-09-12', to: '2023-12-31', seconds: 12 } as const;
const FIRST_SECONDS = 15;

/** What moves in the scene, and what leads on to the next. */
export function MotionFields() {
  const { t } = useWords();
  const id = useId();
  const { canEdit, problems } = useEditing();
  const { scene, path, change } = useSelectedScene();
  const { animation, advance } = scene;
  const own = problems.filter(({ field }) =>
    [`${path}.animation`, `${path}.advance`].some((start) => field.startsWith(start)),
  );
  const animate = (patch: Partial<SceneAnimation>) => {
    if (animation) change({ animation: { ...animation, ...patch } }, `${path}.animation`);
  };
  const ways = animation ? (['click', 'time', 'animation'] as const) : (['click', 'time'] as const);
  return (
    <fieldset className="editor-part" disabled={!canEdit}>
      <legend>{t('storyEditor.motion')}</legend>
      <Segments
        label={t('storyEditor.animation')}
        value={animation?.kind ?? 'none'}
        options={KINDS.map((value) => ({ value, label: t(`storyEditor.animationKind.${value}`) }))}
        onChange={(kind) =>
          change({
            animation: kind === 'none' ? null : { ...FIRST_ANIMATION, ...animation, kind },
          })
        }
      />
      {animation ? (
        <div className="editor-row">
          {(['from', 'to'] as const).map((end) => (
            <div key={end} className="story-field">
              <label className="caption" htmlFor={`${id}-${end}`}>
                {t(`storyEditor.${end}`)}
              </label>
              <input
                id={`${id}-${end}`}
                className="select"
                type="date"
                value={animation[end]}
                onChange={(event) => {
                  if (event.target.value) animate({ [end]: event.target.value });
                }}
              />
            </div>
          ))}
          <Seconds value={animation.seconds} onChange={(seconds) => animate({ seconds })} />
        </div>
      ) : null}
      <Segments
        label={t('storyEditor.advance')}
        value={advance.on}
        options={ways.map((value) => ({ value, label: t(`storyEditor.advanceOn.${value}`) }))}
        onChange={(on) =>
          change({ advance: on === 'time' ? { on, seconds: FIRST_SECONDS } : { on } })
        }
      />
      {advance.on === 'time' ? (
        <Seconds
          value={advance.seconds}
          onChange={(seconds) => change({ advance: { on: 'time', seconds } }, `${path}.advance`)}
        />
      ) : null}
      {own.map(({ field, value, reason }) => (
        <p key={field} className="story-field__problem">
          {value}: {reason}
        </p>
      ))}
    </fieldset>
  );
}

function Seconds({ value, onChange }: { value: number; onChange: (seconds: number) => void }) {
  const { t } = useWords();
  const id = useId();
  const { min, max } = STORY_LIMITS.seconds;
  return (
    <div className="story-field">
      <label className="caption" htmlFor={id}>
        {t('storyEditor.seconds')}
      </label>
      <input
        id={id}
        className="select"
        type="number"
        min={min}
        max={max}
        value={value}
        onChange={(event) => {
          const seconds = event.target.valueAsNumber;
          if (Number.isFinite(seconds)) onChange(Math.min(max, Math.max(min, seconds)));
        }}
      />
    </div>
  );
}
