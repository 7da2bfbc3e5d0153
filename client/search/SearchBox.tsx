import { Autocomplete } from '@base-ui/react/autocomplete';
import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { SearchHit } from '../../data/model/index.ts';
import { searchQuery } from '../api/queries.ts';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { HitText } from './HitText.tsx';
import { useDebounced } from './useDebounced.ts';
import './SearchBox.css';

/** Kinds in the order of the list; within one, hits keep the server's order, best first. */
const KINDS: readonly SearchHit['kind'][] = ['province', 'commune', 'village', 'school'];
/** Long enough to type a syllable, short enough to feel at once. */
const DEBOUNCE_MS = 180;

interface Group {
  kind: SearchHit['kind'];
  items: SearchHit[];
}

/** Finds provinces, communes, villages and schools by name or code, with or without tone marks. */
export function SearchBox({ onChoose }: { onChoose: (hit: SearchHit) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const asked = useDebounced(text.trim(), DEBOUNCE_MS);
  const answer = useQuery(searchQuery(asked));
  const tooShort = text.trim().length < 2;
  const hits = useDeferredValue(tooShort ? [] : (answer.data?.hits ?? []));
  const groups: Group[] = KINDS.map((kind) => ({
    kind,
    items: hits.filter((hit) => hit.kind === kind),
  })).filter((group) => group.items.length > 0);

  return (
    <Autocomplete.Root
      items={groups}
      value={text}
      onValueChange={(value, details) => {
        // A chosen hit leaves the box empty for the next question instead of writing its name there.
        if (details.reason !== 'item-press') setText(value);
      }}
      itemToStringValue={(hit: SearchHit) => hit.name}
      filter={null}
      autoHighlight
      openOnInputClick
    >
      <Autocomplete.InputGroup className="search card">
        <Search className="search__icon" aria-hidden="true" />
        <Autocomplete.Input
          id="search-input"
          className="search__input"
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
        />
        {text === '' ? (
          <span className="search__key" aria-hidden="true">
            /
          </span>
        ) : (
          <Autocomplete.Clear className="button button--icon" aria-label={t('search.clear')}>
            <X aria-hidden="true" />
          </Autocomplete.Clear>
        )}
      </Autocomplete.InputGroup>
      <Autocomplete.Portal hidden={text === ''}>
        <Autocomplete.Positioner
          // A landmark, as it stands outside of every other.
          role="search"
          aria-label={t('search.label')}
          className="search__place"
          sideOffset={4}
          align="start"
        >
          <Autocomplete.Popup className="card search__popup" aria-busy={answer.isFetching}>
            <Autocomplete.Status className="caption search__status">
              <StatusText
                text={text.trim()}
                tooShort={tooShort}
                pending={answer.isFetching || asked !== text.trim()}
                error={answer.error}
                found={hits.length}
              />
            </Autocomplete.Status>
            {answer.isError ? (
              <button
                type="button"
                className="button button--outline search__retry"
                onClick={() => void answer.refetch()}
              >
                {t('search.retry')}
              </button>
            ) : null}
            <Autocomplete.List className="search__list">
              {(group: Group) => (
                <Autocomplete.Group key={group.kind} items={group.items}>
                  <Autocomplete.GroupLabel className="caption search__kind">
                    {t(`search.kind.${group.kind}`)}
                  </Autocomplete.GroupLabel>
                  {group.items.map((hit) => (
                    <Autocomplete.Item
                      key={`${hit.kind} ${hit.id ?? hit.code ?? hit.name} ${hit.context}`}
                      value={hit}
                      className="search__hit"
                      onClick={() => {
                        setText('');
                        onChoose(hit);
                      }}
                    >
                      <HitText hit={hit} />
                    </Autocomplete.Item>
                  ))}
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

interface StatusProps {
  text: string;
  tooShort: boolean;
  pending: boolean;
  error: unknown;
  found: number;
}

/** What the list would say if it could: searching, how many, none, or why it failed. */
function StatusText({ text, tooShort, pending, error, found }: StatusProps) {
  const { t } = useWords();
  const reason = useReason(error);
  if (tooShort) return t('search.hint');
  if (pending) return t('search.searching');
  if (error) return t('search.failed', { reason });
  return found > 0 ? t('search.found', { count: found }) : t('search.none', { query: text });
}
