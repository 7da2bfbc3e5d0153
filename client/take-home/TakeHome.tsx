import { FileText, Gift } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { storyPath } from '../../data/api/addresses.ts';
import { useWords } from '../i18n/useWords.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { SaveAsFile } from './SaveAsFile.tsx';
import { ShareBody } from './ShareBody.tsx';
import { storyLink } from './story-link.ts';
import './take-home.css';

/** The map's code comes with it: fetched when it is first wanted. */
const StoryPngs = lazy(async () => ({ default: (await import('./StoryPngs.tsx')).StoryPngs }));

/** What the audience of a story takes home: paper, pictures, a link. */
export function TakeHome({ name }: { name: string }) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const pdf = `${storyPath(name)}/story.pdf?lang=${language}`;
  return (
    <>
      <button type="button" className="button button--outline" onClick={() => setOpen(true)}>
        <Gift aria-hidden="true" />
        {t('takeHome.title')}
      </button>
      {isOpen ? (
        <Dialog title={t('takeHome.title')} onClose={() => setOpen(false)}>
          <ul className="take-home__files">
            {[
              { address: pdf, label: t('takeHome.pdf') },
              { address: `${pdf}&notes=1`, label: t('takeHome.pdfNotes') },
            ].map(({ address, label }) => (
              <li key={address}>
                <a
                  className="button button--outline"
                  href={address}
                  target="_blank"
                  rel="noreferrer"
                >
                  <FileText aria-hidden="true" />
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <SaveAsFile name={name} />
          <Suspense fallback={null}>
            <StoryPngs name={name} />
          </Suspense>
          <h3 className="take-home__part">{t('takeHome.share')}</h3>
          <ShareBody address={storyLink(name, language)} />
        </Dialog>
      ) : null}
    </>
  );
}
