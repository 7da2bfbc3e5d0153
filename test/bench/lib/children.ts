import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Longest wait for a program to say that it listens; seeding a large register is not among them. */
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

/** A program that listens on a port of this machine. */
export interface Listening {
  /** Ends with a slash. */
  url: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

interface Program {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
}

/** One of the bench's own programs, which are TypeScript. */
export function benchProgram(
  name: string,
  args: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Program {
  const file = join(ROOT, 'test/bench/programs', `${name}.ts`);
  return { command: process.execPath, args: [...nodeOptions, '--import', 'tsx', file, ...args] };
}

const running = new Set<ChildProcess>();

/** However this run ends, no program that it started outlives it. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export function endWithThisRun(child: ChildProcess): ChildProcess {
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

function start({ command, args, env = {} }: Program): ChildProcess {
  return endWithThisRun(
    spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    }),
  );
}

/** Starts a program and waits until it prints its address on standard output. */
export async function startListening(program: Program): Promise<Listening> {
  const child = start(program);
  const url = await new Promise<string>((fulfil, reject) => {
    let printed = '';
    let isListening = false;
    const fail = (reason: string) => {
      if (isListening) return;
      child.kill('SIGKILL');
      reject(new Error(`${program.args.join(' ')}: ${reason}`));
    };
    const timer = setTimeout(() => fail('did not listen in time'), START_WITHIN_MS);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) => fail(`ended with ${code}`));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (!address) return;
      clearTimeout(timer);
      isListening = true;
      fulfil(address);
    });
  });
  return { url, port: Number(new URL(url).port), pid: child.pid ?? 0, stop: () => stop(child) };
}

/** Runs a program to its end and answers what it printed. */
export async function runProgram(program: Program, withinMs: number): Promise<string> {
  const child = start(program);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), withinMs);
  const code = await new Promise((fulfil) => child.on('close', fulfil));
  clearTimeout(timer);
  if (code !== 0) throw new Error(`${program.args.join(' ')} ended with ${code}`);
  return printed;
}

/** Asks a child to end, and makes it where it does not. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((fulfil) => child.on('exit', fulfil));
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  child.kill(signal);
  await ended;
  clearTimeout(timer);
}

/** Memory of a process in MB (10^6 bytes): now, and at most so far. Null where the system has no /proc. */
export function residentMegabytes(pid: number): { now: number; peak: number } | null {
  let status: string;
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const megabytes = (name: string) => {
    const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
    return (Number(kibibytes) * 1024) / 1e6;
  };
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
