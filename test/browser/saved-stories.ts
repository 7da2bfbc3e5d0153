import { expect, inject } from 'vitest';
import type { Scene, Story } from '../../data/model/index.ts';

/** Stories on the tests' server, written as a script would write them. */

function send(name: string, method: string, headers: Record<string, string>, body?: string) {
  return fetch(`${inject('origin')}/api/stories/${name}`, {
    method,
    headers: { authorization: `Bearer ${inject('key')}`, ...headers },
    ...(body && { body }),
  });
}

export async function storyOf(name: string): Promise<Story> {
  return (await (await fetch(`${inject('origin')}/api/stories/${name}`)).json()) as Story;
}

/** Removes a story that the first try of a test has left, if there is one. */
export async function dropStory(name: string): Promise<void> {
  await send(name, 'DELETE', { 'if-match': '*' });
}

/** Saves a story of scenes made from those of the built-in one; its title is its name, as other tests list titles. */
export async function keepStory(
  name: string,
  scenesFrom: (scenes: readonly Scene[]) => Scene[],
): Promise<void> {
  await dropStory(name);
  const programme = await storyOf('programme');
  const kept: Story = {
    ...programme,
    ...{ name, title: { vi: name, en: name } },
    scenes: scenesFrom(programme.scenes),
  };
  const answer = await send(
    name,
    'PUT',
    { 'content-type': 'application/json' },
    JSON.stringify(kept),
  );
  expect(answer.ok, await answer.text()).toBe(true);
}
