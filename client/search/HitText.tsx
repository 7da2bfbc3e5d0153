import type { SearchHit } from '../../data/model/index.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import { schemeTerm } from '../i18n/schemes.ts';
import { useWords } from '../i18n/useWords.ts';

/** What a hit is called, and below it what tells it from its namesakes. */
export function HitText({ hit }: { hit: SearchHit }) {
  const { language } = useWords();
  return (
    <>
      <span>{language === 'en' ? (hit.name_en ?? hit.name) : hit.name}</span>
      <span className="caption">{hit.scheme ? <ProvinceContext hit={hit} /> : hit.context}</span>
    </>
  );
}

/**
 * The administrative map that a province is on; what became of it; and, where it was found by a name
 * of the past, what became of that.
 */
function ProvinceContext({ hit }: { hit: SearchHit }) {
  const words = useWords();
  const { t, format, language } = words;
  const short = (name_vi: string, name_en: string) =>
    shortProvinceName({ name_vi, name_en }, language);
  const name = short(hit.name, hit.name_en ?? hit.name);
  const former = hit.former_names.find((one) => one.name === hit.matched_as);
  const successor = hit.successor && short(hit.successor.name_vi, hit.successor.name_en);
  const parts = [
    former &&
      t(`searchHit.${former.relation}`, {
        old: former.name,
        name,
        date: format.date(former.since),
      }),
    // What a province of the past became part of is one of today: that says which map it is on.
    (former?.relation !== 'merged' || successor) && hit.scheme && schemeTerm(hit.scheme, words),
    successor && successor !== name && t('searchHit.nowIn', { name: successor }),
  ];
  return parts.filter(Boolean).join(' · ');
}
