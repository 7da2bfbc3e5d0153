import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { sourcesQuery } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import type { MapScene } from '../map/controller.ts';
import { Dialog } from '../parts/Dialog.tsx';
import type { View } from '../state/view.ts';
import { fileNameOf, subjectOf, titleOf } from './content.ts';
import { type Choice, PrintForm, sheetChosen } from './PrintForm.tsx';
import { Failure, PrintProgress } from './PrintProgress.tsx';
import { mostPixels } from './paper.ts';
import { type PrintScene, printScene, sheetOf } from './sheet.ts';
import { today } from './today.ts';
import { usePreview } from './usePreview.ts';
import { usePrinting } from './usePrinting.ts';
import { useSheetFonts } from './useSheetFonts.ts';
import './print.css';

interface Props {
  view: View;
  /** What the map shows now; null where there is none. */
  getScene: () => MapScene | null;
  onClose: () => void;
}

/** The map as a picture to print: what it will look like, and the making of the file. */
export function PrintDialog({ view, getScene, onClose }: Props) {
  const { t } = useWords();
  const [scene, setScene] = useState(() => printScene(getScene(), view));
  return (
    <Dialog
      title={t('print.title')}
      intro={t('print.intro')}
      size="large"
      className="print"
      onClose={onClose}
    >
      {scene ? (
        <PrintBody scene={scene} view={view} />
      ) : (
        <div className="notice notice--empty" role="alert">
          <p>{t('print.notReady')}</p>
          <button
            type="button"
            className="button button--outline"
            onClick={() => setScene(printScene(getScene(), view))}
          >
            {t('print.tryAgain')}
          </button>
        </div>
      )}
    </Dialog>
  );
}

const FIRST_CHOICE: Choice = {
  ...{ paper: 'a4-landscape', dpi: 300, title: null },
  ...{ width: '2560', height: '1440' },
};

/** In gigabytes where the browser says it (only Chromium does). */
const MOST_PIXELS = mostPixels((navigator as { deviceMemory?: number }).deviceMemory);

function PrintBody({ scene, view }: { scene: PrintScene; view: View }) {
  const words = useWords();
  const { t } = words;
  const { summary } = scene.input;
  const areFontsReady = useSheetFonts();
  const sources = useQuery(sourcesQuery());
  const [choice, setChoice] = useState<Choice>(FIRST_CHOICE);
  const { paper, dpi, problem } = sheetChosen(choice, MOST_PIXELS);
  const [attempt, setAttempt] = useState(0);
  const { printing, start, stop } = usePrinting(words);

  const usualTitle = titleOf(view, scene.input, summary, words, scene.beside?.input.summary.as_of);
  const title = choice.title?.trim() || usualTitle;
  const address = window.location.href;
  const isReady = areFontsReady && !sources.isPending;
  const sheet =
    isReady && paper
      ? sheetOf(
          scene,
          view,
          { paper, title },
          // Without their titles, sources are still named by their ids.
          { sources: sources.data ?? new Map(), madeOn: today(), address },
          words,
        )
      : null;
  const preview = usePreview(sheet, attempt, words);
  const isDrawing = printing.state === 'drawing';

  const save = () => {
    if (!sheet) return;
    const fileName = fileNameOf(summary, subjectOf(view, summary, words));
    const { subtitle, footer } = sheet.plan;
    const texts = {
      Title: title,
      Description: subtitle.join(' '),
      Source: footer.join(' '),
      Software: 'Sóng Map',
      'Creation Time': new Date().toISOString(),
      ...(sheet.plan.sample ? { Disclaimer: sheet.plan.sample.text } : {}),
    };
    void start({ sheet, dpi, fileName, texts });
  };

  return (
    <div className="print__body">
      <div className="print__side">
        <PrintForm
          choice={choice}
          problem={problem}
          usualTitle={usualTitle}
          disabled={isDrawing}
          onChange={(patch) => setChoice((before) => ({ ...before, ...patch }))}
        />
        {view.devices === 'columns' && view.layers.includes('devices') ? (
          <p className="caption">{t('print.flat')}</p>
        ) : null}
        {isDrawing ? (
          <button type="button" className="button button--outline" onClick={stop}>
            {t('print.cancel')}
          </button>
        ) : (
          <button type="button" className="button button--accent" disabled={!sheet} onClick={save}>
            <Download aria-hidden="true" />
            {t('print.save')}
          </button>
        )}
        <PrintProgress printing={printing} dpi={dpi} />
      </div>
      <div className="print__preview" aria-busy={preview.isDrawing}>
        <canvas
          ref={preview.ref}
          className="print__canvas"
          role="img"
          aria-label={t('print.preview', { title })}
        />
        {preview.isDrawing ? <p className="print__drawing">{t('print.previewing')}</p> : null}
        {preview.error ? (
          <div className="notice notice--error print__broken" role="alert">
            <Failure error={preview.error} />
            <button
              type="button"
              className="button button--outline"
              onClick={() => setAttempt(attempt + 1)}
            >
              {t('print.tryAgain')}
            </button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
