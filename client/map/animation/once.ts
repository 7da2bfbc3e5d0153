/** The last answer, kept as long as the question is the same. */
export function once<Question, Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  let last: { question: Question; answer: Answer } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}
