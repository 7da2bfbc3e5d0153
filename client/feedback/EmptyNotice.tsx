import './Notice.css';

interface Props {
  /** Why there is nothing. */
  why: string;
  /** One thing to do about it. */
  action?: { label: string; run: () => void };
}

/** Stands where a result is empty: the reason, and one way on. */
export function EmptyNotice({ why, action }: Props) {
  return (
    <div className="notice notice--empty">
      <p>{why}</p>
      {action ? (
        <button type="button" className="button button--outline notice__act" onClick={action.run}>
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
