import { allow } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { isId } from '../programme-office.ts';
import { typedIn } from '../typed-fields.ts';
import { addMember, endLead, nameLead, removeMember } from './change-group-people.ts';
import { archiveGroup, changeGroup, moveGroupUp } from './change-working-group.ts';
import { acting, backToGroup, groupAddress, groupOf } from './group-desk-routes.ts';
import { mountGroupLists } from './group-list-routes.tsx';
import { groupReaders } from './group-office.ts';
import { groupPage } from './group-page-routes.tsx';
import { mountRoadmap } from './roadmap-routes.tsx';
import {
  parseGroup,
  parseLead,
  parseMember,
  typedGroup,
  typedMember,
} from './working-group-form.ts';
import { explainGroup } from './working-group-refusals.ts';

const officer = allow('officer');

/** Groups of a programme: who leads, who takes part, and what their roadmaps say. */
export const mountGroups: Mount = (app, parts) => {
  mountGroupLists(app, parts);
  mountGroup(app, parts);
  mountLeads(app, parts);
  mountMembers(app, parts);
  mountRoadmap(app, parts);
};

const mountGroup: Mount = (app, { db }) => {
  app.get(groupAddress, allow(...groupReaders), async (c) => {
    const group = await groupOf(db, c);
    return group ? c.html(await groupPage(db, c, group)) : c.notFound();
  });

  app.post(groupAddress, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    if (!group) return c.notFound();
    const typed = typedGroup(await c.req.parseBody());
    const outcome = await changeGroup(acting(db, c), group, parseGroup(typed));
    if (outcome.ok) return backToGroup(c, group, 'saved');
    const refused = { form: 'group', ...explainGroup(outcome.refusal, c.var.locale) } as const;
    return c.html(await groupPage(db, c, group, { typed: { group: typed }, refused }), 422);
  });

  app.post(`${groupAddress}/archival`, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    if (!group) return c.notFound();
    await archiveGroup(acting(db, c), group, true);
    return backToGroup(c, group, 'archived');
  });

  app.post(`${groupAddress}/restoration`, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    if (!group) return c.notFound();
    await archiveGroup(acting(db, c), group, false);
    return backToGroup(c, group, 'restored');
  });

  app.post(`${groupAddress}/place`, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    if (!group) return c.notFound();
    await moveGroupUp(acting(db, c), group);
    return backToGroup(c, group, 'moved');
  });
};

const mountLeads: Mount = (app, { db }) => {
  app.post(`${groupAddress}/leads`, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    if (!group) return c.notFound();
    const { lead } = typedIn(await c.req.parseBody(), ['lead']);
    const asked = parseLead(lead);
    const outcome =
      asked && isId(asked.personId)
        ? await nameLead(acting(db, c), group, asked)
        : ({ ok: false, refusal: { reason: 'lead-not-chosen' } } as const);
    if (outcome.ok) return backToGroup(c, group, 'led');
    const refused = { form: 'lead', ...explainGroup(outcome.refusal, c.var.locale) } as const;
    return c.html(await groupPage(db, c, group, { typed: { lead }, refused }), 422);
  });

  app.post(`${groupAddress}/leads/:person/end`, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    const person = c.req.param('person');
    if (!group || !isId(person)) return c.notFound();
    await endLead(acting(db, c), group, person);
    return backToGroup(c, group, 'leadEnded');
  });
};

const mountMembers: Mount = (app, { db }) => {
  app.post(`${groupAddress}/members`, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    if (!group) return c.notFound();
    const typed = typedMember(await c.req.parseBody());
    const outcome = await addMember(acting(db, c), group, parseMember(typed));
    if (outcome.ok) return backToGroup(c, group, 'joined');
    const refused = { form: 'member', ...explainGroup(outcome.refusal, c.var.locale) } as const;
    return c.html(await groupPage(db, c, group, { typed: { member: typed }, refused }), 422);
  });

  app.post(`${groupAddress}/members/:member/removal`, officer, async (c) => {
    const group = await groupOf(db, c, 'rules');
    const member = c.req.param('member');
    if (!group || !isId(member)) return c.notFound();
    await removeMember(acting(db, c), group, member);
    return backToGroup(c, group, 'left');
  });
};
