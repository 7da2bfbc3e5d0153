import { OVERVIEW_SOURCE } from '../../data/boundaries/source.ts';
import type { Source, Summary } from '../../data/model/index.ts';
import { hasSample } from '../parts/has-sample.ts';
import type { Language } from '../state/view.ts';
import { MAP_WORDS } from './words.ts';

/** What always stands on the map: the sample mark, where the boundaries are from, the zoom buttons. */
export function MapMarks({
  summary,
  language,
  onZoom,
  onCountry,
}: {
  summary: Summary | null;
  language: Language;
  onZoom: (levels: number) => void;
  onCountry: () => void;
}) {
  const words = MAP_WORDS[language];
  return (
    <>
      <div className="song-map__buttons">
        <MapButton label={words.zoomIn} onPress={() => onZoom(1)} path="M12 5v14M5 12h14" />
        <MapButton label={words.zoomOut} onPress={() => onZoom(-1)} path="M5 12h14" />
        <MapButton
          label={words.wholeCountry}
          onPress={onCountry}
          path="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"
        />
      </div>
      <p className="song-map__source">
        {hasSample(summary) && (
          <strong className="song-map__sample" title={words.sampleHint}>
            {words.sample}
          </strong>
        )}
        <BoundarySources sources={summary?.boundary_sources ?? []} language={language} />
      </p>
    </>
  );
}

/** The bundled overview says that it is one; imported boundaries name who made them. */
function BoundarySources({
  sources,
  language,
}: {
  sources: readonly Source[];
  language: Language;
}) {
  const words = MAP_WORDS[language];
  const imported = sources.filter(({ id }) => id !== OVERVIEW_SOURCE.id);
  if (imported.length === 0) return <span title={words.boundariesHint}>{words.boundaries}</span>;
  return <span>{words.boundariesFrom(imported.map(({ title }) => title).join('; '))}</span>;
}

function MapButton({ label, path, onPress }: { label: string; path: string; onPress: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  );
}
