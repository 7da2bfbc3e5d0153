import { opensOnlyHere } from '../../data/qr/index.ts';
import { hasArchive } from '../api/transport.ts';
import { useWords } from '../i18n/useWords.ts';
import { QrCode } from '../take-home/QrCode.tsx';
import { storyLink } from '../take-home/story-link.ts';

/** The link to the story for the audience to scan; nothing where their phones could not open it. */
export function SlideShare({ story }: { story: string }) {
  const { t, language } = useWords();
  const address = storyLink(story, language);
  if (hasArchive() || opensOnlyHere(address)) return null;
  return (
    <section className="slide-share" aria-label={t('takeHome.share')}>
      <p className="slide-share__scan">{t('takeHome.scan')}</p>
      <QrCode address={address} size="calc(220px * var(--fit, 1))" />
    </section>
  );
}
