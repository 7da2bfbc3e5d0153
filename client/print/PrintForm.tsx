import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../parts/Segments.tsx';
import {
  PAPER,
  PAPERS,
  type PaperId,
  PIXEL_DPI,
  PIXEL_LIMITS,
  PIXEL_SIZES,
  pixelPaper,
  RESOLUTIONS,
  type Resolution,
  type SizeProblem,
  sheetDots,
  sizeProblem,
} from './paper.ts';

/** A paper, a usual size in pixels, or any other one. */
type SheetId = PaperId | keyof typeof PIXEL_SIZES | 'pixels';
const PIXEL_SIZE_IDS = Object.keys(PIXEL_SIZES) as (keyof typeof PIXEL_SIZES)[];

/** What the reader chooses. */
export interface Choice {
  paper: SheetId;
  dpi: Resolution;
  /** As written, for `pixels`. */
  width: string;
  height: string;
  /** Null: the title that follows from the view. */
  title: string | null;
}

/** The sheet that was chosen, at its resolution; or what is wrong with its size. */
export function sheetChosen({ paper, dpi, width, height }: Choice, mostPixels: number) {
  if (paper in PAPER) return { paper: PAPER[paper as PaperId], dpi, problem: null };
  const [across, down] =
    paper === 'pixels'
      ? [width, height]
      : PIXEL_SIZES[paper as keyof typeof PIXEL_SIZES].map(String);
  const problem = sizeProblem(across as string, down as string, mostPixels);
  if (problem) return { paper: null, dpi: PIXEL_DPI, problem };
  return { paper: pixelPaper(Number(across), Number(down)), dpi: PIXEL_DPI, problem: null };
}

/** Longer titles would leave no room for the map. */
const MAX_TITLE = 160;

interface Props {
  choice: Choice;
  /** What is wrong with the size in pixels; null where nothing is. */
  problem: SizeProblem | null;
  /** What stands where the reader wrote none. */
  usualTitle: string;
  disabled: boolean;
  onChange: (patch: Partial<Choice>) => void;
}

/** Title, sheet and resolution. */
export function PrintForm({ choice, problem, usualTitle, disabled, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const isPaper = choice.paper in PAPER;
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
          onChange={(event) => onChange({ paper: event.target.value as SheetId })}
        >
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {t(`print.papers.${paper}`)}
            </option>
          ))}
          {PIXEL_SIZE_IDS.map((size) => (
            <option key={size} value={size}>
              {t(`print.papers.${size}`)}
            </option>
          ))}
          <option value="pixels">{t('print.papers.pixels')}</option>
        </select>
      </div>
      {isPaper ? <PaperSize choice={choice} onChange={onChange} /> : null}
      {choice.paper === 'pixels' ? (
        <PixelFields choice={choice} problem={problem} onChange={onChange} />
      ) : null}
    </fieldset>
  );
}

/** The resolution of a paper, and what it makes in pixels. */
function PaperSize({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  const { t, format } = useWords();
  const [width, height] = sheetDots(PAPER[choice.paper as PaperId], choice.dpi);
  return (
    <>
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
    </>
  );
}

/** Width and height in pixels; says which of them cannot be drawn, and what could. */
function PixelFields({
  choice,
  problem,
  onChange,
}: Pick<Props, 'choice' | 'problem' | 'onChange'>) {
  const { t, format } = useWords();
  const id = useId();
  const limits = { min: format.count(PIXEL_LIMITS.min), max: format.count(PIXEL_LIMITS.max) };
  const millions = (pixels: number) => format.decimal(pixels / 1e6, 1);
  const message =
    problem?.field === 'total'
      ? t('print.tooMany', { total: millions(problem.value), most: millions(problem.most) })
      : problem
        ? t('print.badSide', { side: t(`print.${problem.field}`), value: problem.value, ...limits })
        : null;
  return (
    <>
      <div className="print__pixels">
        {(['width', 'height'] as const).map((side) => (
          <div key={side}>
            <label className="caption" htmlFor={`${id}-${side}`}>
              {t(`print.${side}`)}
            </label>
            <input
              id={`${id}-${side}`}
              className="select number"
              type="number"
              inputMode="numeric"
              min={PIXEL_LIMITS.min}
              max={PIXEL_LIMITS.max}
              value={choice[side]}
              aria-invalid={problem?.field === side || problem?.field === 'total'}
              aria-describedby={message ? `${id}-problem` : undefined}
              onChange={(event) => onChange({ [side]: event.target.value })}
            />
          </div>
        ))}
      </div>
      {message ? (
        <p className="print__failure" id={`${id}-problem`} role="alert">
          {message}
        </p>
      ) : null}
    </>
  );
}
