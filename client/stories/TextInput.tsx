import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  hint?: string;
  value: string;
  most: number;
  lang?: string;
  /** What is wrong with the value; null: nothing. */
  problem?: ReactNode;
  onChange: (value: string) => void;
}

/** One line of text with its label and what is wrong with it. */
export function TextInput({ label, hint, value, most, lang, problem, onChange }: Props) {
  const id = useId();
  return (
    <div className="story-field">
      <label htmlFor={id}>
        {label} {hint ? <span className="caption">({hint})</span> : null}
      </label>
      <input
        id={id}
        className="select"
        lang={lang}
        maxLength={most}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem ? (
        <p id={`${id}-problem`} className="story-field__problem">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
