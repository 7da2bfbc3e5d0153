import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type Scene, STORY_LIMITS, type Story, type StoryHead } from '../../../data/model/index.ts';
import { wordsIn } from '../../../data/story/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { MapScene } from '../../map/controller.ts';
import type { View } from '../../state/view.ts';
import { blankScene, freeSceneId, newStory } from '../blank.ts';
import { FailureNote } from '../FailureNote.tsx';
import { freeName, nameOfTitle } from '../names.ts';
import { storyQuery } from '../queries.ts';
import { readStored, saveStory, storyChanged } from '../requests.ts';
import { sceneOfView } from '../scene-view.ts';
import { TextInput } from '../TextInput.tsx';
import { useTask } from '../useTask.ts';
import type { Added } from './AddSceneDialog.tsx';
import { lastStory, rememberStory } from './last-story.ts';
import { useSceneTitles } from './useSceneTitles.ts';

interface Props {
  view: View;
  scene: MapScene;
  stories: readonly StoryHead[];
  onAdded: (added: Added) => void;
}

/** Stands for a story that is yet to be made. */
const NEW = '';

/** Which story, where in it, under which title. */
export function AddSceneForm({ view, scene, stories, onAdded }: Props) {
  const { t, format, language } = useWords();
  const id = useId();
  const client = useQueryClient();
  const { isBusy, error, run } = useTask();
  const suggested = useSceneTitles(view, scene);
  const own = stories.filter(({ built_in }) => !built_in);
  const [name, setName] = useState(() => {
    const last = lastStory();
    return own.find((one) => one.name === last)?.name ?? own[0]?.name ?? NEW;
  });
  const [storyTitle, setStoryTitle] = useState('');
  const [title, setTitle] = useState(suggested);
  /** Number of the scene whose view is replaced; 0: a new one at the end. */
  const [place, setPlace] = useState(0);
  const { data: story } = useQuery({ ...storyQuery(name), enabled: name !== NEW });
  const isFull = place === 0 && name !== NEW && story?.scenes.length === STORY_LIMITS.scenes;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const stored = name === NEW ? null : await readStored(name);
      const shown = sceneOfView(view, scene.frame);
      const next = stored
        ? withView(stored.story, place, { ...blankScene('', title), view: shown })
        : startWith(storyTitle, stories, { ...blankScene('scene-1', title), view: shown });
      await saveStory(next, stored?.etag ?? null);
      storyChanged(client, next.name, next);
      rememberStory(next.name);
      onAdded({
        name: next.name,
        title: wordsIn(next.title, language),
        number: place || next.scenes.length,
      });
    });
  };

  const most = STORY_LIMITS.titleCharacters;
  return (
    <form className="story-form" onSubmit={submit}>
      <p className="caption">{t('stories.adding.keeps')}</p>
      <div className="story-field">
        <label htmlFor={`${id}-story`}>{t('stories.adding.story')}</label>
        <select
          id={`${id}-story`}
          className="select"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setPlace(0);
          }}
        >
          {own.map((one) => (
            <option key={one.name} value={one.name}>
              {wordsIn(one.title, language) || one.name}
            </option>
          ))}
          <option value={NEW}>{t('stories.adding.newStory')}</option>
        </select>
      </div>
      {name === NEW ? (
        <TextInput
          label={t('stories.adding.storyTitle')}
          value={storyTitle}
          most={most}
          onChange={setStoryTitle}
        />
      ) : (
        <div className="story-field">
          <label htmlFor={`${id}-place`}>{t('stories.adding.place')}</label>
          <select
            id={`${id}-place`}
            className="select"
            value={place}
            onChange={(event) => setPlace(Number(event.target.value))}
          >
            <option value={0}>{t('stories.adding.atEnd')}</option>
            {story?.scenes.map((one, index) => (
              <option key={one.id} value={index + 1}>
                {t('stories.adding.instead', {
                  number: format.count(index + 1),
                  title: wordsIn(one.title, language) || t('stories.untitled'),
                })}
              </option>
            ))}
          </select>
        </div>
      )}
      {place === 0 ? (
        <>
          <TextInput
            label={t('stories.adding.sceneVi')}
            lang="vi"
            value={title.vi}
            most={most}
            onChange={(vi) => setTitle({ ...title, vi })}
          />
          <TextInput
            label={t('stories.adding.sceneEn')}
            lang="en"
            value={title.en}
            most={most}
            onChange={(en) => setTitle({ ...title, en })}
          />
        </>
      ) : null}
      {isFull ? (
        <p className="story-field__problem">
          {t('stories.adding.full', { most: STORY_LIMITS.scenes })}
        </p>
      ) : null}
      {error ? <FailureNote error={error} /> : null}
      <div className="story-form__acts">
        <button
          type="submit"
          className="button button--accent"
          disabled={isBusy || isFull || (name === NEW && storyTitle.trim() === '')}
        >
          {t('stories.adding.add')}
        </button>
      </div>
    </form>
  );
}

/** The story with one scene more at its end, or with another view of scene number `place`. */
function withView(story: Story, place: number, scene: Scene): Story {
  const present = story.scenes[place - 1];
  const scenes = present
    ? story.scenes.with(place - 1, { ...present, view: scene.view })
    : [...story.scenes, { ...scene, id: freeSceneId(story.scenes) }];
  return { ...story, scenes };
}

function startWith(title: string, stories: readonly StoryHead[], scene: Scene): Story {
  const taken = stories.map(({ name }) => name);
  const words = { vi: title.trim(), en: '' };
  return newStory(freeName(nameOfTitle(title), taken), words, [scene]);
}
