import type { Basis, Condition } from '../../data/model/index.ts';
import type { useWords } from '../i18n/useWords.ts';
import type { CardProps } from './Provenance.tsx';
import { RecordLinks } from './RecordLinks.tsx';
import type { RecordCollection } from './records.ts';

/** Numbers that a record states of itself, as the register names them. */
const STATED = [
  'population',
  'households',
  'students',
  'students_in_need',
  'devices_delivered',
  'pledged',
  'allocated',
  'delivered',
  'budget_received_million_vnd',
  'budget_spent_million_vnd',
  'budget_saved_million_vnd',
  'budget_left_million_vnd',
  'lng',
  'lat',
] as const;
type Stated = (typeof STATED)[number];

/** True for the numbers that a card can tell of. */
export function isStated(property: string): property is Stated {
  return (STATED as readonly string[]).includes(property);
}

/** What a record says of where it comes from. */
export interface RecordOrigin {
  collection: RecordCollection;
  code: string;
  name: string;
  basis: Basis;
  source: string;
  /** ISO date of what the record states; null: it is not dated. */
  statedOn: string | null;
  /** ISO date shown; null: the newest. */
  date: string | null;
}

/** The card of a number in a record: what it means, which record states it, and where that comes from. */
export function recordCard(
  property: Stated,
  label: string,
  value: string,
  origin: RecordOrigin,
  { t }: Pick<ReturnType<typeof useWords>, 't'>,
): CardProps {
  const { collection, code, name, basis, source } = origin;
  return {
    what: `${label} · ${name}`,
    value,
    definition: t(`cards.stated.${property}`),
    date: origin.statedOn,
    bases: [basis],
    sources: [source],
    children: (
      <>
        <dt>{t('reconciliation.card.how')}</dt>
        <dd>
          {isOfSchools(property, collection)
            ? t('cards.fromSchools', { code, name })
            : t(property === 'budget_left_million_vnd' ? 'cards.fromLot' : 'cards.fromRecord', {
                code,
              })}
        </dd>
        {isOfSchools(property, collection) ? (
          <RecordLinks
            collection="schools"
            conditions={[codeIn('village_code', code)]}
            count={null}
            date={origin.date}
          />
        ) : (
          <RecordLinks
            collection={collection}
            conditions={[codeIn('code', code)]}
            count={1}
            date={origin.date}
          />
        )}
      </>
    ),
  };
}

/** Villages have no devices of their own: theirs are those of the schools in them. */
function isOfSchools(property: Stated, collection: RecordCollection): boolean {
  return (
    collection === 'villages' &&
    (property === 'students_in_need' || property === 'devices_delivered')
  );
}

function codeIn(property: 'code' | 'village_code', code: string): Condition {
  return { property, op: 'in', negated: false, values: [code] };
}
