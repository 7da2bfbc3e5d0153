import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schemeInForce } from '../../data/model/index.ts';
import { makeBrief } from '../brief/index.ts';
import { todayInVietnam } from '../clock.ts';
import { BadInputError } from '../errors/index.ts';
import { errorLines } from '../errors/lines.ts';
import type { Store } from '../store/store.ts';
import { writeWhole } from '../write-whole.ts';
import { type BriefsArgs, parseBriefsArgs, USAGE } from './args.ts';

/** Where the program writes to, so that tests need no process. */
export interface BriefsIo {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Shows how far it is; `done` of `total`, and the file that was written. */
  progress(done: number, total: number, file: string): void;
}

/**
 * `npm run briefs`: writes the briefs that the command line asks for. Answers the exit code: 0 all
 * written; 1 one could not be made or written; 2 a wrong command line. `openStore` is called only
 * when there is something to do; the caller closes.
 */
export async function runBriefs(
  openStore: () => Store,
  argv: readonly string[],
  io: BriefsIo,
): Promise<0 | 1 | 2> {
  let args: BriefsArgs;
  let jobs: Job[];
  let store: Store;
  try {
    const parsed = parseBriefsArgs(argv);
    if (parsed.help) {
      io.stdout(USAGE);
      return 0;
    }
    args = parsed;
    store = openStore();
    jobs = jobsOf(store, args);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    io.stderr(`${errorLines(error)}${USAGE.split('\n')[0]}\n`);
    return 2;
  }
  try {
    await writeAll(store, args, jobs, io);
  } catch (error) {
    io.stderr(`${(error as Error).message}\n`);
    return 1;
  }
  io.stdout(`${jobs.length} written to ${resolve(args.out)}\n`);
  return 0;
}

type Job = Pick<Parameters<typeof makeBrief>[1], 'scheme' | 'code'>;

/** The provinces that are asked for; throws BadInputError where none has the code. */
function jobsOf(store: Store, { scheme: wanted, province, asOf }: BriefsArgs): Job[] {
  const day = asOf ?? store.newestObservation() ?? todayInVietnam();
  const scheme = wanted ?? schemeInForce(day);
  const units = store.provinces().filter((unit) => unit.scheme === scheme);
  const chosen = units.filter(({ code }) => province === null || code === province);
  if (chosen.length === 0) {
    const other = store.provinces().find(({ code }) => code === province);
    const hint = other
      ? `; it is ${other.names.at(-1)?.name_vi} in scheme ${other.scheme}: add --scheme ${other.scheme}`
      : '';
    throw BadInputError.of(
      '--province',
      province,
      `no province of scheme ${scheme} has this code${hint}`,
    );
  }
  return chosen.map(({ code }) => ({ scheme, code }));
}

async function writeAll(
  store: Store,
  { out, language, asOf }: BriefsArgs,
  jobs: readonly Job[],
  io: BriefsIo,
): Promise<void> {
  mkdirSync(out, { recursive: true });
  for (const [index, job] of jobs.entries()) {
    const query = new URLSearchParams({ lang: language, ...(asOf ? { as_of: asOf } : {}) });
    const address = `/api/provinces/${job.scheme}/${job.code}/brief.pdf?${query}`;
    const { bytes, fileName } = await makeBrief(store, { ...job, asOf, language, address });
    writeWhole(join(out, fileName), bytes);
    io.progress(index + 1, jobs.length, fileName);
  }
}
