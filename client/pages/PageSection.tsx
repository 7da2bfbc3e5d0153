import { type ReactNode, useId } from 'react';
import { Help, type Term } from '../parts/Help.tsx';

interface Props {
  /** For links to it. */
  id: string;
  title: string;
  /** A word of the title that wants explaining. */
  term?: Term;
  /** The card of what the part shows, where its numbers have none each. */
  chip?: ReactNode;
  /** One sentence under the title. */
  why?: ReactNode;
  /** False for long tables, which may break between pages. */
  isShort?: boolean;
  isBusy?: boolean;
  children: ReactNode;
}

/** One part of a page, with its title. */
export function PageSection(props: Props) {
  const titleId = useId();
  return (
    <section
      id={props.id}
      className={`page-part${props.isShort === false ? '' : ' page-part--short'}`}
      aria-labelledby={titleId}
      aria-busy={props.isBusy}
    >
      <h3 className="page-part__title">
        <span id={titleId}>{props.title}</span>
        {props.term ? <Help term={props.term} /> : null}
        {props.chip ? <span className="page-part__chip">{props.chip}</span> : null}
      </h3>
      {props.why ? <p className="caption page-part__why">{props.why}</p> : null}
      {props.children}
    </section>
  );
}
