import type { Context } from 'hono';
import type { Env } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { explainFormRefusal } from '../form/explain-form-fault.ts';
import type { ChangeRefusal } from './change-form.ts';
import { settingMessages } from './setting-messages.ts';

/** What could not be changed because the form is no longer what it was. */
export function refuseChange(c: Context<Env>, refusal: ChangeRefusal): Response {
  const { locale } = c.var;
  const words = settingMessages[locale];
  switch (refusal.reason) {
    case 'no-form-draft': {
      const happened = explainFormRefusal({ reason: 'no-form-draft' }, locale);
      return errorResponse(c, 409, { explanation: { happened } });
    }
    case 'not-in-form':
      return errorResponse(c, 409, {
        explanation: { title: words.goneTitle, happened: words.gone },
      });
    case 'set-by-call':
      return errorResponse(c, 409, {
        explanation: { title: words.setByCallTitle, happened: words.setByCall },
      });
    case 'part-changed':
      return errorResponse(c, 409, { explanation: { title: words.changedTitle } });
  }
}
