import type { StoryProblem } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';

interface Props {
  problems: readonly StoryProblem[];
  /** True for the API's own, which words its reasons in English. */
  isFromApi?: boolean;
}

/** What is wrong with a story: field, value and reason of each. */
export function ProblemList({ problems, isFromApi = false }: Props) {
  const { t } = useWords();
  return (
    <section className="story-problems" aria-label={t('stories.problems')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stories.field')}</th>
            <th scope="col">{t('stories.value')}</th>
            <th scope="col">{t('stories.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ field, value, reason }) => (
            <tr key={`${field} ${value} ${reason}`}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>
                <code>{value}</code>
              </td>
              <td lang={isFromApi ? 'en' : undefined}>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
