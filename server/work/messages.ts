import {
  BadInputError,
  DataChangedError,
  type FieldError,
  NotFoundError,
} from '../errors/index.ts';
import type { Task } from './work.ts';

/** What a worker thread is started with. */
export interface WorkerSettings {
  dataDir: string;
}

/** To the worker; `end`: close the store and go. */
export type Order = { id: number; task: Task } | 'end';

/** From the worker. */
export type Outcome = { id: number; result: unknown } | { id: number; failure: Failure };

/** An error as it travels between threads, which keep no classes. */
interface Failure {
  name: string;
  message: string;
  stack: string | undefined;
  fields: readonly FieldError[];
}

export function failureOf(error: unknown): Failure {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack, fields: error instanceof BadInputError ? error.errors : [] };
}

/** The error again, of its class where the program knows it. */
export function errorOf({ name, message, stack, fields }: Failure): Error {
  switch (name) {
    case 'NotFoundError':
      return new NotFoundError(message);
    case 'BadInputError':
      return new BadInputError(fields);
    case 'DataChangedError':
      return new DataChangedError();
    default:
      return Object.assign(new Error(message), { name, stack });
  }
}
