import type { StoryProblem } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';

/** What is wrong with a story: field, value and reason of each. The reasons are the API's own, in English. */
export function ProblemList({ problems }: { problems: readonly StoryProblem[] }) {
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
              <td lang="en">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
