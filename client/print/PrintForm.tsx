import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../parts/Segments.tsx';
import { PAPER, PAPERS, type PaperId, RESOLUTIONS, type Resolution, sheetDots } from './paper.ts';

/** What the reader chooses. */
export interface Choice {
  paper: PaperId;
  dpi: Resolution;
  /** Null: the title that follows from the view. */
  title: string | null;
}

/** Longer titles would leave no room for the map. */
const MAX_TITLE = 160;

interface Props {
  choice: Choice;
  /** What stands where the reader wrote none. */
  usualTitle: string;
  disabled: boolean;
  onChange: (patch: Partial<Choice>) => void;
}

/** Title, sheet and resolution. */
export function PrintForm({ choice, usualTitle, disabled, onChange }: Props) {
  const { t, format } = useWords();
  const id = useId();
  const [width, height] = sheetDots(PAPER[choice.paper], choice.dpi);
  return (
    <fieldset className="print__form" disabled={disabled}>
      <legend className="quiet">{t('print.title')}</legend>
      <div>
        <label className="caption" htmlFor={`${id}-title`}>
          {t('print.heading')}
        </label>
        <textarea
          id={`${id}-title`}
          className="select print__heading"
          rows={2}
          maxLength={MAX_TITLE}
          value={choice.title ?? usualTitle}
          onChange={(event) => onChange({ title: event.target.value.replaceAll('\n', ' ') })}
        />
      </div>
      <div>
        <label className="caption" htmlFor={`${id}-paper`}>
          {t('print.paper')}
        </label>
        <select
          id={`${id}-paper`}
          className="select"
          value={choice.paper}
          onChange={(event) => onChange({ paper: event.target.value as PaperId })}
        >
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {t(`print.papers.${paper}`)}
            </option>
          ))}
        </select>
      </div>
      <Segments
        label={t('print.resolution')}
        value={String(choice.dpi)}
        options={RESOLUTIONS.map((dpi) => ({
          value: String(dpi),
          label: t('print.dpi', { dpi }),
        }))}
        onChange={(dpi) => onChange({ dpi: Number(dpi) as Resolution })}
      />
      <p className="caption number">
        {t('print.size', { width: format.count(width), height: format.count(height) })}
      </p>
    </fieldset>
  );
}
