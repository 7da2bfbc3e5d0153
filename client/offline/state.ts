import { useSyncExternalStore } from 'react';
import type { Progress } from './fill.ts';
import { CHANNEL, type News, newsSchema, type Pack, type PackRecord } from './protocol.ts';

/** Why a pack was not made ready. */
export type Failure = 'quota' | 'lost' | 'changing' | 'answer' | 'cancelled';

/** What the page knows of its use without a network. Small, for it is there from the first moment. */
interface OfflineState {
  /** Whether the server answers, as far as anybody found. */
  isReached: boolean;
  /** True once the page's own files are kept, so that it opens without a network. */
  isShellKept: boolean;
  /** Packs that are whole, the newest first. */
  records: readonly PackRecord[];
  /** Version of the server's data; null while it is not known. */
  dataVersion: string | null;
  /** What is being fetched. */
  filling: { pack: Pack; progress: Progress } | null;
  failed: { pack: Pack; failure: Failure } | null;
  /** A new version of the page waits, is about to take over, or has because another window asked it to. */
  update: 'none' | 'waiting' | 'coming' | 'active';
  /** A presentation in another window keeps the new version waiting. */
  isUpdateHeld: boolean;
  /** The dialog is open. */
  isOpen: boolean;
}

let state: OfflineState = {
  isReached: navigator.onLine,
  isShellKept: false,
  records: [],
  dataVersion: null,
  filling: null,
  failed: null,
  update: 'none',
  isUpdateHeld: false,
  isOpen: false,
};
const listeners = new Set<() => void>();

export function readOffline(): OfflineState {
  return state;
}

export function setOffline(patch: Partial<OfflineState>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

/** What is kept, and how the network stands. */
export function useOffline(): OfflineState {
  return useSyncExternalStore(subscribe, readOffline);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function openOffline(): void {
  setOffline({ isOpen: true });
}

/** The other windows of the page, and the worker. */
const channel = new BroadcastChannel(CHANNEL);
const onNews = new Set<(news: News) => void>();

/** Listened to from the first moment: what the worker tells it tells once. */
channel.onmessage = ({ data }) => {
  const news = newsSchema.safeParse(data).data;
  if (!news) return;
  if (news.kind === 'network') setOffline({ isReached: news.isReached });
  for (const listener of onNews) listener(news);
};
window.addEventListener('offline', () => setOffline({ isReached: false }));

export function tellNews(news: News): void {
  channel.postMessage(news);
}

export function listenToNews(listener: (news: News) => void): () => void {
  onNews.add(listener);
  return () => onNews.delete(listener);
}
