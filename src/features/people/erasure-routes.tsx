import { realNow } from '#platform/clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { backTo } from './done-routes.tsx';
import { erasePerson } from './erase-person.ts';
import { erasureMessages } from './erasure-messages.ts';
import { ErasureView } from './erasure-views.tsx';
import { findAdministeredMember } from './member-routes.tsx';
import { textOf } from './session-form.ts';
import type { MountPeople } from './session-routes.tsx';

const address = '/admin/people/:authority/:person/erasure';

/** Who somebody was goes; what they did stays. */
export const mountErasure: MountPeople = (app, { db }) => {
  app.get(address, allow('administrator'), async (c) => {
    const found = await findAdministeredMember(db, c);
    if (!found) return c.notFound();
    const { title } = erasureMessages[c.var.locale];
    const children = <ErasureView locale={c.var.locale} {...found} />;
    return c.html(renderAgentPage(c, { title, children }));
  });

  app.post(address, allow('administrator'), async (c) => {
    const found = await findAdministeredMember(db, c);
    if (!found) return c.notFound();
    const { locale } = c.var;
    const typed = textOf(await c.req.formData(), 'confirmation');
    const outcome = await erasePerson(
      { db, now: realNow(), actorId: readerOf(c).personId },
      {
        authorityId: found.authority.id,
        personId: found.member.personId,
        confirmation: typed,
      },
    );
    if (outcome.ok) return backTo(c, '/admin/people', 'erased');
    const { title } = erasureMessages[locale];
    const children = <ErasureView {...{ locale, typed, refusal: outcome.refusal }} {...found} />;
    return c.html(renderAgentPage(c, { title, children }), 422);
  });
};
