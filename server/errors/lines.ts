import type { BadInputError } from './index.ts';

/** What is wrong with a command line or a file, one line each, as a terminal shows it. */
export function errorLines({ errors }: BadInputError): string {
  return errors
    .map(({ field, value, reason }) => `${field}${value ? ` “${value}”` : ''}: ${reason}\n`)
    .join('');
}
