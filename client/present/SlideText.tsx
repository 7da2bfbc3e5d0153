import {
  type Facts,
  type Moment,
  parseReference,
  partsOf,
  printResolved,
  resolve,
} from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';

/** Where the numbers of a scene come from. */
export interface Lookup {
  moment: Moment;
  facts: Facts;
}

/** A text with its references as numbers of the register. */
export function SlideText({ text, lookup }: { text: string; lookup: Lookup }) {
  return partsOf(text).map((part, place) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <SlideNumber key={place} written={part.written} lookup={lookup} />
    ),
  );
}

/** One number, date or name as the data has it, never typed in; attributes say which one it is. */
export function SlideNumber({
  written,
  lookup: { moment, facts },
}: {
  written: string;
  lookup: Lookup;
}) {
  const { format } = useWords();
  const reference = parseReference(written);
  const resolved = reference && resolve(reference, moment, facts);
  return (
    <span
      className="number"
      data-reference={written}
      data-value={resolved?.value ?? resolved?.date ?? resolved?.name?.name_vi ?? ''}
    >
      {printResolved(resolved, format)}
    </span>
  );
}
