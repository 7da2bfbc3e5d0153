import { Braces } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Words } from '../../../data/model/index.ts';
import { type Moment, partsOf, REASONS } from '../../../data/story/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LANGUAGES } from '../../state/view.ts';
import { useEditing } from './context.ts';
import { typingKey } from './document.ts';
import { FilledText } from './FilledText.tsx';
import { ReferencePicker } from './ReferencePicker.tsx';

interface Props {
  label: string;
  words: Words;
  /** Where problems name it: `scenes[2].text`. */
  path: string;
  most: number;
  /** 1: one line. */
  rows: number;
  /** When and on which map its numbers are; null: it holds no numbers. */
  moment: Moment | null;
  /** `typing`: what belongs to one step back. */
  onChange: (words: Words, typing: string) => void;
}

/** The same words in both languages, and what their numbers are now. */
export function WordsField({ label, ...props }: Props) {
  return (
    <fieldset className="words-field">
      <legend>{label}</legend>
      {LANGUAGES.map((language) => (
        <OneLanguage key={language} label={label} {...props} language={language} />
      ))}
    </fieldset>
  );
}

function OneLanguage(props: Props & { language: 'vi' | 'en' }) {
  const { label, words, path, most, rows, moment, onChange, language } = props;
  const { t, language: told } = useWords();
  const { problems, canEdit } = useEditing();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = words[language];
  const own = problems.filter((problem) => problem.field === `${path}.${language}`);
  const name = `${label} (${t(`storyEditor.${language}`)})`;
  const change = (next: string, key: string) => onChange({ ...words, [language]: next }, key);
  const insert = (written: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } =
      field.current ?? {};
    change(`${text.slice(0, from)}{${written}}${text.slice(to)}`, '');
    field.current?.focus();
  };
  const hasNumbers = partsOf(text).some(({ kind }) => kind === 'reference');
  return (
    <div className="story-field">
      <label className="caption" htmlFor={id}>
        {t(`storyEditor.${language}`)}
      </label>
      <div className="words-field__row">
        <textarea
          ref={field}
          id={id}
          className="select words-field__text"
          lang={language}
          rows={rows}
          maxLength={most}
          readOnly={!canEdit}
          value={text}
          aria-label={name}
          aria-invalid={own.length > 0 ? true : undefined}
          aria-describedby={`${id}-now`}
          onChange={(event) => {
            const { value } = event.target;
            const next = rows === 1 ? value.replaceAll('\n', ' ') : value;
            change(next, typingKey(`${path}.${language}`, next));
          }}
        />
        {moment && canEdit ? (
          <ReferencePicker
            onPick={insert}
            trigger={
              <button
                type="button"
                className="button button--icon"
                aria-label={`${t('storyEditor.insert')}: ${name}`}
                title={t('storyEditor.insert')}
              >
                <Braces aria-hidden="true" />
              </button>
            }
          />
        ) : null}
      </div>
      <p id={`${id}-now`} className="words-field__now" lang={language} hidden={!hasNumbers}>
        {moment && hasNumbers ? (
          <>
            <span className="caption">{t('storyEditor.shows')}</span>{' '}
            <FilledText text={text} moment={moment} language={language} />
          </>
        ) : null}
      </p>
      {own
        .filter(({ reason }) => reason !== REASONS.unknownReference[told])
        .map(({ value, reason }) => (
          <p key={value + reason} className="story-field__problem">
            {value}: {reason}
          </p>
        ))}
    </div>
  );
}
