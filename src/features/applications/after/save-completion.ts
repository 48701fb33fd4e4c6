import { accept } from '#kernel/outcome.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { readAnswers } from '../answer-queries.ts';
import { keep, type Saved } from '../draft/save-answers.ts';
import { judgeAnswers, type SentAnswer } from '../keep-answers.ts';
import { type CompletionContext, type HoldRefusal, holdCompletion } from './hold-completion.ts';

type Saving = { id: string; sent: readonly SentAnswer[] };

/** Keeps what was typed in the fields that are open; whatever else was sent is left where it was. */
export const saveCompletion = (context: CompletionContext, { id, sent }: Saving) =>
  holdCompletion<Saved, HoldRefusal>(context, id, async ({ db, now, reader }, held) => {
    const { application, completion, standing } = held;
    const { form } = standing;
    const book = await openTerritories();
    const open = sent.filter(({ field }) => completion.fields.includes(field));
    const working = await readAnswers(db, id);
    const judged = judgeAnswers({ form, working, sent: open, now, book });
    await keep({ db, now, actorId: reader.personId }, application, judged, { form, book });
    const { kept: _, ...saved } = judged;
    return accept({ ...saved, at: now });
  });
