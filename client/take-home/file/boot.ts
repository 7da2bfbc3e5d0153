import { unpack } from '../../../data/story/pack.ts';

/**
 * The one script of the file that is not packed: unpacks the others and starts the program. Only
 * this one and the very program that the build made may run, by their hashes in the file's policy.
 */
async function boot(): Promise<void> {
  const blocks = document.querySelectorAll<HTMLScriptElement>('script[data-script]');
  for (const block of blocks) {
    const code = new TextDecoder().decode(await unpack(block.text));
    if (block.dataset.script === 'program') {
      const program = document.createElement('script');
      program.type = 'module';
      program.textContent = code;
      document.head.append(program);
    } else {
      // A worker is started from an address.
      block.dataset.url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    }
  }
}

boot().catch((error: unknown) => {
  document.querySelector('.file-words [role="alert"]')?.removeAttribute('hidden');
  console.error(error);
});
