import type { Request } from 'express';
import { z } from 'zod';
import type { Bbox } from '../../data/model/index.ts';
import { isoDateSchema } from '../../data/model/index.ts';
import { dateInVietnam } from '../clock.ts';
import { BadInputError } from '../errors/index.ts';

/** Names, each with its one value. A name given twice is an error. */
export function readParameters(pairs: URLSearchParams): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (parameters.has(name)) throw BadInputError.of(name, value, 'given more than once');
    parameters.set(name, value);
  }
  return parameters;
}

/** The query string as it was sent. */
export function queryParameters(req: Request): Map<string, string> {
  return readParameters(new URL(req.originalUrl, 'http://localhost').searchParams);
}

/** Throws BadInputError for the first name that is not known here, and says which are. */
export function rejectUnknown(parameters: Map<string, string>, known: readonly string[]): void {
  for (const [name, value] of parameters) {
    if (!known.includes(name)) {
      throw BadInputError.of(
        name,
        value,
        `not a parameter of this resource; known: ${known.join(', ') || 'none'}`,
      );
    }
  }
}

/** A whole number within bounds, or the default where it is left out. */
export function readWhole(
  parameters: Map<string, string>,
  name: string,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number {
  const text = parameters.get(name);
  if (text === undefined) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) {
    const range = max === Infinity ? `${min} or more` : `from ${min} to ${max}`;
    throw BadInputError.of(name, text, `must be a whole number, ${range}`);
  }
  return value;
}

/** `west,south,east,north` in degrees (WGS 84), or six numbers with heights, which are passed over. */
export function readBbox(text: string | undefined): Bbox | null {
  if (text === undefined) return null;
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (
    !(numbers.length === 4 || numbers.length === 6) ||
    numbers.some((number) => !Number.isFinite(number))
  ) {
    throw BadInputError.of(
      'bbox',
      text,
      'must be four numbers: west,south,east,north in degrees (WGS 84)',
    );
  }
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 4 ? numbers : [numbers[0], numbers[1], numbers[3], numbers[4]];
  if (Math.abs(west) > 180 || Math.abs(east) > 180) {
    throw BadInputError.of('bbox', text, 'longitudes lie between -180 and 180');
  }
  if (Math.abs(south) > 90 || Math.abs(north) > 90) {
    throw BadInputError.of(
      'bbox',
      text,
      'latitudes lie between -90 and 90; the order is west,south,east,north',
    );
  }
  if (south > north) throw BadInputError.of('bbox', text, 'south is greater than north');
  return [west, south, east, north];
}

/** A calendar date, or null where it is left out. */
export function readDate(parameters: Map<string, string>, name: string): string | null {
  const text = parameters.get(name);
  if (text === undefined) return null;
  if (!isoDateSchema.safeParse(text).success) {
    throw BadInputError.of(name, text, 'must be a date that exists, written YYYY-MM-DD');
  }
  return text;
}

/** A date, or a date and time as RFC 3339 writes it, as the calendar date in Viet Nam. */
function readInstant(text: string, whole: string): string {
  if (isoDateSchema.safeParse(text).success) return text;
  if (z.iso.datetime({ offset: true }).safeParse(text).success) {
    return dateInVietnam(new Date(text));
  }
  throw BadInputError.of(
    'datetime',
    whole,
    'must be YYYY-MM-DD, an RFC 3339 date and time, or an interval such as 2021-01-01/..',
  );
}

/** `datetime` of OGC API: an instant, or an interval whose open ends are null. */
export type DatetimeParameter = { at: string } | { from: string | null; to: string | null };

export function readDatetime(text: string | undefined): DatetimeParameter | null {
  if (text === undefined) return null;
  const ends = text.split('/');
  if (ends.length === 1) return { at: readInstant(text, text) };
  if (ends.length !== 2)
    throw BadInputError.of('datetime', text, 'an interval has two ends, divided by one slash');
  const [from, to] = ends.map((end) =>
    end === '' || end === '..' ? null : readInstant(end, text),
  );
  if (from && to && from > to)
    throw BadInputError.of('datetime', text, 'the interval ends before it starts');
  return { from: from ?? null, to: to ?? null };
}

/** One of a fixed list of words, or null where it is left out. */
export function readChoice<T extends string>(
  parameters: Map<string, string>,
  name: string,
  choices: readonly T[],
): T | null {
  const text = parameters.get(name);
  if (text === undefined) return null;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined)
    throw BadInputError.of(name, text, `must be one of: ${choices.join(', ')}`);
  return choice;
}
