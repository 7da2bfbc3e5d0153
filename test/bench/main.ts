/** `npm run bench`: what the server and the page cost, against references measured in the same run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createContext, type Measurement } from './context.ts';
import { formatReports, type Report } from './lib/report.ts';
import { measureAnimation } from './measurements/animation.ts';
import { measureBrowser } from './measurements/browser.ts';
import { measureChanges } from './measurements/changes.ts';
import { measureGrowth } from './measurements/growth.ts';
import { measureItems } from './measurements/items.ts';
import { measureMemory } from './measurements/memory.ts';
import { measureRepeated } from './measurements/repeated.ts';
import { measureColdTile } from './measurements/tiles-cold.ts';
import { measureWarmTile } from './measurements/tiles-warm.ts';

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  items: measureItems,
  repeated: measureRepeated,
  'tiles-cold': measureColdTile,
  'tiles-warm': measureWarmTile,
  browser: measureBrowser,
  animation: measureAnimation,
  changes: measureChanges,
  memory: measureMemory,
  growth: measureGrowth,
};

const USAGE = `Usage: npm run bench -- [--only NAME]… [--strict]
  --only NAME  one of: ${Object.keys(MEASUREMENTS).join(', ')}; may be given more than once
  --strict     exit code 1 where something wanted was missed
BENCH_PG_URL names a PostgreSQL with PostGIS to compare with; left out, an installed one is started for the run.`;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const names = values.only ?? Object.keys(MEASUREMENTS);
  const unknown = names.find((name) => !(name in MEASUREMENTS));
  if (values.help || unknown !== undefined) {
    say(unknown === undefined ? USAGE : `There is no measurement “${unknown}”.\n${USAGE}`);
    return unknown === undefined ? 0 : 2;
  }

  const folder = await mkdtemp(join(tmpdir(), 'song-map-bench-'));
  const context = createContext(folder, say);
  const tidyUp = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  const interrupt = () => {
    tidyUp().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const started = performance.now();
  const reports: Report[] = [];
  const failures: string[] = [];
  try {
    for (const name of names) {
      try {
        const report = await MEASUREMENTS[name]?.(context);
        if (report) reports.push(report);
      } catch (error) {
        // One that cannot be measured must not hide the others.
        failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
        say(`${name} failed: ${error instanceof Error ? error.stack : error}`);
      }
    }
  } finally {
    await tidyUp();
  }

  const missed = reports.flatMap(({ lines }) => lines).filter((line) => line.isReached === false);
  const [processor] = cpus();
  const seconds = Math.round((performance.now() - started) / 1000);
  const machine = `${cpus().length} × ${processor?.model.trim()}, Node ${process.versions.node}, ${seconds} s`;
  process.stdout.write(`${formatReports(reports)}\n\n${machine}\n`);
  for (const failure of failures) process.stdout.write(`Not measured: ${failure}\n`);
  process.stdout.write(
    missed.length === 0 ? 'Nothing wanted was missed.\n' : `${missed.length} missed.\n`,
  );
  return values.strict && missed.length + failures.length > 0 ? 1 : 0;
}

process.exitCode = await main();
