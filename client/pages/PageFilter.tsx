import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';

interface Props<Value extends string> {
  text: { label: string; value: string; onChange: (text: string) => void };
  choice: {
    label: string;
    /** What stands for no choice. */
    all: string;
    /** Empty: all. */
    value: Value | '';
    options: readonly { value: Value; label: string; count: number }[];
    onChange: (value: Value | '') => void;
  };
  /** How many of a list are shown, in words. */
  status: string;
}

/** Keeps a list of a page to what contains a text, and to one of a few kinds. */
export function PageFilter<Value extends string>({ text, choice, status }: Props<Value>) {
  const { format } = useWords();
  const id = useId();
  return (
    <div className="page-filter">
      <label htmlFor={`${id}-text`}>
        <span className="caption">{text.label}</span>
        <input
          id={`${id}-text`}
          type="search"
          className="select"
          value={text.value}
          onChange={(event) => text.onChange(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-choice`}>
        <span className="caption">{choice.label}</span>
        <select
          id={`${id}-choice`}
          className="select"
          value={choice.value}
          onChange={(event) => choice.onChange(event.target.value as Value | '')}
        >
          <option value="">{choice.all}</option>
          {choice.options.map(({ value, label, count }) => (
            <option key={value} value={value}>
              {label} ({format.count(count)})
            </option>
          ))}
        </select>
      </label>
      <p role="status" className="caption">
        {status}
      </p>
    </div>
  );
}
