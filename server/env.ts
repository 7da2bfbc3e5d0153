import { z } from 'zod';
import { BadInputError } from './errors/index.ts';

const envSchema = z.object({
  /** 0 takes a free port. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SONG_DATA_DIR: z.string().min(1).default('data/local'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the server is told from outside, checked. */
export interface Env {
  port: number;
  host: string;
  dataDir: string;
  logLevel: z.infer<typeof envSchema>['LOG_LEVEL'];
}

/** Reads the environment; throws BadInputError that names each wrong variable and its value. */
export function readEnv(env: NodeJS.ProcessEnv): Env {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(present);
  if (!parsed.success) {
    throw new BadInputError(
      parsed.error.issues.map((issue) => {
        const field = String(issue.path[0]);
        return { field, value: env[field] ?? '', reason: issue.message };
      }),
    );
  }
  const { PORT, HOST, SONG_DATA_DIR, LOG_LEVEL } = parsed.data;
  return { port: PORT, host: HOST, dataDir: SONG_DATA_DIR, logLevel: LOG_LEVEL };
}
