import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';

const FOLDER = 'client/take-home/file';
/** Name of the template among the built files; text, so that it is no page of its origin. */
const TEMPLATE = 'template.txt';

type Bundle = Rolldown.OutputBundle;

/**
 * Makes one HTML file of the build of a story's file: program and workers packed (`boot.ts`
 * unpacks them), styles with their fonts inside. What a story adds is put in by `storyFile`.
 */
export function storyTemplate(root: string): Plugin {
  return {
    name: 'song-map:story-template',
    apply: 'build',
    generateBundle: {
      // After Vite has gathered the styles and written what its imports need.
      order: 'post',
      async handler(_options, bundle) {
        const boot = await bootScript(root);
        const { program, workers, style } = takeApart(bundle);
        for (const name of Object.keys(bundle)) delete bundle[name];
        const icon = readFileSync(join(root, 'client/public/favicon.svg'), 'utf8');
        const parts: Record<string, string> = {
          '%policy%': policyOf({ scripts: [boot, program], style }),
          '%icon%': `data:image/svg+xml,${encodeURIComponent(icon)}`,
          '<!-- style -->': `<style>${style}</style>`,
          '<!-- scripts -->': [
            // Workers first: the program starts them at once.
            ...[...workers, ['program', program] as const].map(([name, code]) =>
              scriptBlock(name, code),
            ),
            `<script>${boot}</script>`,
          ].join('\n    '),
        };
        const html = readFileSync(join(root, FOLDER, 'template.html'), 'utf8');
        const source = html.replace(/%\w+%|<!-- \w+ -->/g, (mark) => parts[mark] ?? mark);
        this.emitFile({ type: 'asset', fileName: TEMPLATE, source });
      },
    },
  };
}

/** Nothing is fetched from anywhere, and nothing runs but what the build made. */
function policyOf({ scripts, style }: { scripts: readonly string[]; style: string }): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    // MapLibre reads its worker's script from a blob of the page's own and, on a page from a disk, starts
    // it from a copy in its address. Neither reaches a host.
    'connect-src blob:',
    'worker-src blob: data:',
    `style-src ${hash(style)}`,
    "style-src-attr 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Compressed and base64, as `unpack` reads it. */
function scriptBlock(name: string, code: string): string {
  const packed = gzipSync(code, { level: 9 }).toString('base64');
  return `<script type="application/gzip" data-script="${name}">${packed}</script>`;
}

function takeApart(bundle: Bundle): {
  program: string;
  workers: [name: string, code: string][];
  style: string;
} {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const [program] = chunks;
  if (!program || chunks.length > 1) {
    throw new Error(`a story's file is one script, not ${chunks.map((one) => one.fileName)}`);
  }
  const assets = files.filter((file) => file.type === 'asset');
  const textOf = ({ source }: { source: string | Uint8Array }) =>
    Buffer.from(source).toString('utf8');
  const styles = assets.filter((file) => file.fileName.endsWith('.css')).map(textOf);
  const workers = assets
    // The register's own worker is not started there (`client/register/load.ts`).
    .filter((file) => /maplibre-gl-worker.*\.js$/.test(file.fileName))
    .map((file): [string, string] => [file.fileName.split('/').at(-1) as string, textOf(file)]);
  return { program: program.code, workers, style: styles.join('\n') };
}

/** Small, and alone in being readable. */
async function bootScript(root: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(root, FOLDER, 'boot.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('boot.ts gave no script');
  return chunk.code.trim();
}
