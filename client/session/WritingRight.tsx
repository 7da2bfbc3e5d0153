import { useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { openSession } from './session.ts';
import './session.css';

/** Why nothing can be changed here yet, how one comes to the right, and a field for the key. */
export function WritingRight() {
  const { t } = useWords();
  const client = useQueryClient();
  const id = useId();
  const [key, setKey] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const reason = useReason(error);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await openSession(client, keyOf(key));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="writing-right" onSubmit={(event) => void submit(event)}>
      <p>
        <KeyRound aria-hidden="true" />
        <span>
          {t('stories.right.missing')} <span className="caption">{t('stories.right.how')}</span>
        </span>
      </p>
      <label className="caption" htmlFor={id}>
        {t('stories.right.key')}
      </label>
      <div className="writing-right__field">
        <input
          id={id}
          className="select"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        <button
          type="submit"
          className="button button--accent"
          disabled={isBusy || key.trim() === ''}
        >
          {t('stories.right.use')}
        </button>
      </div>
      {error ? (
        <p role="alert" className="writing-right__failed">
          {reason}
        </p>
      ) : null}
    </form>
  );
}

/** Many will paste the whole link. */
function keyOf(text: string): string {
  return /[#&]key=([^&\s]+)/.exec(text)?.[1] ?? text.trim();
}
