import { useId } from 'react';
import './Segments.css';

interface Props<Value extends string> {
  label: string;
  /** True where the label is only read out. */
  labelHidden?: boolean;
  value: Value;
  options: readonly { value: Value; label: React.ReactNode; title?: string }[];
  onChange: (value: Value) => void;
}

/** A few choices side by side, of which one holds. Native radio buttons, so arrows and readers just work. */
export function Segments<Value extends string>(props: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className={props.labelHidden ? 'quiet' : 'caption'}>{props.label}</legend>
      <div className="segments__row">
        {props.options.map((option) => (
          <label key={option.value} className="segments__one" title={option.title}>
            <input
              type="radio"
              className="quiet"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
