import type { Answers } from '#features/calls/form/answer.ts';

/** The scan of a paper, attached by the service; the answers' own files beside it. */
export const scanHolder = 'application-entry';
export const heldByDossier = ['application-answer', scanHolder];

/** The files that a filed version names: one of a draft that follows is nobody's but its writers'. */
export const filesNamed = (answers: Answers): string[] =>
  Object.values(answers).flatMap((answer) => (answer.kind === 'files' ? answer.ids : []));
