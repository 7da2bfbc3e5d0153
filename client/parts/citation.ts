import type { Source } from '../../data/model/index.ts';
import type { Format } from '../../data/words/format.ts';

interface Cited {
  sources: readonly Source[];
  /** The number with its name, such as `Thôn chưa có sóng: 620`. */
  what: string;
  /** As exact as it is known; null: undated. */
  date: string | null;
  /** Where it was read. */
  address: string;
}

interface CitationWords {
  app: string;
  undated: string;
  unknownSource: string;
  dataOf: (date: string) => string;
}

/**
 * A number and where it comes from as one line to paste into a report: what it says; title, publisher
 * and date of each source; the application with the date of its data; the address.
 */
export function citationOf(cited: Cited, words: CitationWords, format: Format): string {
  const sources = cited.sources.map((source) =>
    [
      source.title,
      source.publisher,
      source.date ? format.date(source.date) : words.undated,
      source.url,
    ]
      .filter(Boolean)
      .join(', '),
  );
  const data = cited.date ? words.dataOf(format.date(cited.date)) : words.undated;
  return [
    cited.what,
    sources.length > 0 ? sources.join('; ') : words.unknownSource,
    `${words.app}, ${data}`,
    cited.address,
  ]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .join('. ');
}
