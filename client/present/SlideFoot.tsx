import { OVERVIEW_SOURCE } from '../../data/boundaries/source.ts';
import type { Scene, Source, Summary } from '../../data/model/index.ts';
import type { Facts } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { MAP_WORDS } from '../map/words.ts';
import { provenanceOf } from './slide-sources.ts';

/** Titles as long as there are few; then who published them, as a list of titles would be all there is. */
const MOST_TITLES = 2;

interface Props {
  scene: Scene;
  number: number;
  total: number;
  facts: Facts;
  /** Of what the map shows; null until it is there. */
  summary: Summary | null;
}

/** The only small print: sample mark, date of the map, sources; and how far the story is. */
export function SlideFoot({ scene, number, total, facts, summary }: Props) {
  const { t, language, format } = useWords();
  const { sources, bases } = provenanceOf(scene, facts, summary);
  const name = ({ title, publisher, date }: Source) => {
    const what = sources.length > MOST_TITLES ? (publisher ?? title) : title;
    return date ? `${what}, ${format.date(date)}` : what;
  };
  const imported = (summary?.boundary_sources ?? []).filter(({ id }) => id !== OVERVIEW_SOURCE.id);
  const boundaries =
    imported.length > 0
      ? MAP_WORDS[language].boundariesFrom(imported.map(({ title }) => title).join('; '))
      : MAP_WORDS[language].boundaries;
  const names = [...new Set(sources.map(name))];
  const map = summary
    ? t('present.map', { date: format.date(summary.as_of), count: summary.provinces.length })
    : null;
  return (
    <footer className="slide-foot">
      <p className="slide-foot__text">
        {bases.includes('sample') ? (
          <strong className="slide-foot__sample">{t('present.sample')}</strong>
        ) : null}
        {map ? `${map}. ` : null}
        {names.length > 0 ? `${t('present.sources')}: ${names.join('; ')}. ` : null}
        {boundaries}.
      </p>
      <p className="slide-foot__place number">{t('present.progress', { number, total })}</p>
    </footer>
  );
}
