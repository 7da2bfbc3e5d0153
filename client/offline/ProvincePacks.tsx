import { useState } from 'react';
import { NEWEST_SCHEME, type ProvinceId, type Scheme } from '../../data/model/index.ts';
import { foldText } from '../../data/register/fold.ts';
import { provinceOptions } from '../filters/province-options.ts';
import { provinceNameOf } from '../filters/wording.ts';
import { schemeOptions, schemeTerm } from '../i18n/schemes.ts';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../parts/Segments.tsx';
import { printProvince } from '../state/province-id.ts';
import { useView } from '../state/useView.ts';
import { PackRow } from './PackRow.tsx';
import { packId } from './packs.ts';
import type { Pack } from './protocol.ts';
import { useOffline } from './state.ts';

/** As many as can be looked over at once. */
const MOST_FOUND = 5;
/** A province of middling size, bytes; how many villages and tiles one has shows only when it is fetched. */
const TYPICAL_BYTES = 9_000_000;

type ProvincePack = Extract<Pack, { kind: 'province' }>;

/** Provinces that are kept or looked at, and others by search, on either administrative map. */
export function ProvincePacks() {
  const words = useWords();
  const { t, format, language } = words;
  const { records, filling } = useOffline();
  const { page, selection } = useView();
  const looked =
    page.kind === 'province' ? page : selection?.kind === 'province' ? selection : null;
  const [scheme, setScheme] = useState<Scheme>(looked?.scheme ?? NEWEST_SCHEME);
  const [text, setText] = useState('');
  const isSearching = foldText(text.trim()) !== '';
  const nameOf = (id: ProvinceId) => provinceNameOf(printProvince(id), language) ?? id.code;
  const kept = [...records.map(({ pack }) => pack), ...(filling ? [filling.pack] : [])].filter(
    (pack) => pack.kind === 'province',
  );
  const found: readonly ProvinceId[] = isSearching
    ? provinceOptions(scheme, text, language)
    : looked
      ? [looked]
      : [];
  const shown = new Map<string, ProvincePack>();
  for (const { scheme, code } of [...found.slice(0, MOST_FOUND), ...kept]) {
    const pack = { kind: 'province' as const, scheme, code };
    shown.set(packId(pack), pack);
  }
  const rows = [...shown.values()].sort((one, other) => format.compare(nameOf(one), nameOf(other)));
  return (
    <section>
      <h3 className="offline__heading">{t('offline.provinces')}</h3>
      <div className="offline__find">
        <Segments<Scheme>
          label={t('controls.scheme')}
          labelHidden
          value={scheme}
          options={schemeOptions(words)}
          onChange={setScheme}
        />
        <input
          className="select"
          type="text"
          aria-label={t('offline.findProvince')}
          placeholder={t('offline.findProvince')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {isSearching ? (
          <p className="caption" role="status">
            {t('offline.found', { count: found.length, shown: format.count(found.length) })}
          </p>
        ) : null}
      </div>
      <ul className="offline__list">
        {rows.map((pack) => (
          <PackRow
            key={packId(pack)}
            pack={pack}
            name={nameOf(pack)}
            note={schemeTerm(pack.scheme, words)}
            estimate={TYPICAL_BYTES}
          />
        ))}
      </ul>
    </section>
  );
}
