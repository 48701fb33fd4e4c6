import type { Context } from 'hono';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { linksTo } from '../envelope/envelope-page-routes.ts';
import { type Found, findBoth } from '../envelope/envelope-routes.tsx';
import { atDesk } from '../programme-desk-routes.ts';
import { envelopePath, programmesPath, writers } from '../programme-office.ts';
import type { FieldError } from '../typed-fields.ts';
import {
  emptyMovement,
  type MovementForm,
  movementForms,
  parseMovement,
  readTypedMovement,
  type TypedMovement,
} from './credit-form.ts';
import { MovementFormView } from './credit-form-views.tsx';
import { creditMessages } from './credit-messages.ts';
import { explainCredit } from './credit-refusals.ts';
import { listTargets } from './credit-target-queries.ts';
import { moveCredit } from './move-credit.ts';

const one =
  `${programmesPath}/:programme{[0-9a-f-]{36}}/envelopes/:envelope{[0-9a-f-]{36}}` as const;

/** Credits opened or cut, transferred within the year, carried over to another by an act. */
export const mountCredits: Mount = (app, parts) => {
  for (const form of movementForms) mountMovement(form)(app, parts);
};

const mountMovement =
  (form: MovementForm): Mount =>
  (app, parts) => {
    app.get(`${one}/${form}`, allow(...writers), async (c) => {
      const found = await findMovable(parts, c, form);
      return found ? c.html(await page(c, parts, found, form)) : c.notFound();
    });

    app.post(`${one}/${form}`, allow(...writers), async (c) => {
      const found = await findMovable(parts, c, form);
      if (!found) return c.notFound();
      const typed = readTypedMovement(await c.req.parseBody());
      const outcome = await moveAsTyped(c, parts, found, { form, typed });
      if (outcome.ok) {
        const path = localise(envelopePath(found.envelope), c.var.locale);
        return c.redirect(`${path}?done=moved`, 303);
      }
      const refused = explainCredit(outcome.refusal, c.var.locale);
      return c.html(await page(c, parts, found, form, { typed, refused }), 422);
    });
  };

/** A part is granted nothing from outside and carries nothing over: its whole does. */
async function findMovable({ db }: AppParts, c: Context<Env>, form: MovementForm) {
  const found = await findBoth(db, c, 'write');
  return form !== 'transfer' && found?.envelope.parentId ? null : found;
}

type Asked = { form: MovementForm; typed: TypedMovement };

async function moveAsTyped(
  c: Context<Env>,
  parts: AppParts,
  { envelope }: Found,
  { form, typed }: Asked,
) {
  const targets = await listTargets(parts.db, envelope, form);
  const place = { own: envelope.id, targets: targets.map(({ id }) => id) };
  const parsed = parseMovement(typed, form, place);
  if (!parsed.ok) return parsed;
  const { authorityId } = envelope;
  return moveCredit(await atDesk(c, parts), { authorityId, ...parsed.value });
}

type Shown = { typed: TypedMovement; refused: FieldError | null };
const fresh: Shown = { typed: emptyMovement, refused: null };
const titles = {
  grant: 'grantTitle',
  transfer: 'transferTitle',
  'carry-over': 'carryTitle',
} as const;

async function page(
  c: Context<Env>,
  { db }: AppParts,
  { programme, envelope }: Found,
  form: MovementForm,
  shown: Shown = fresh,
): Promise<string> {
  const { locale } = c.var;
  const targets = await listTargets(db, envelope, form);
  const links = linksTo(locale, programme, envelope);
  const children = <MovementFormView {...{ locale, form, envelope, links, targets, ...shown }} />;
  return renderAgentPage(c, {
    title: creditMessages[locale][titles[form]](envelope.name),
    children,
  });
}
