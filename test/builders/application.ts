import { readAnswers } from '#features/applications/answer-queries.ts';
import { saveAnswers } from '#features/applications/draft/save-answers.ts';
import { startApplication } from '#features/applications/draft/start-application.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { essentialsSection } from '#features/calls/form/essentials.ts';
import type { Form } from '#features/calls/form/form.ts';
import { formToJson } from '#features/calls/form/form-json.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import type { MemberRole, OrganisationProfile } from '#features/organisations/organisation.ts';
import { euros } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { noon, settled } from './call.ts';
import { aField, aSection, kinds } from './form.ts';
import { anOpenCall } from './open-call.ts';
import { anOrganisation } from './organisation.ts';
import { aPerson } from './person.ts';

export const readerOf = (person: { id: string }): Reader => ({
  personId: person.id,
  memberships: [],
});

/** What the call of `anOpenApplicationCall` asks: the essentials, then one small section of each kind. */
export const applicationForm = (): Form => ({
  sections: [
    essentialsSection({
      applicantKinds: ['association', 'commune'],
      scales: ['departmental'],
      natures: ['innovant', 'expérimental'],
      floor: euros(5_000),
      ceiling: euros(80_000),
      roadmapLines: [],
    }),
    aSection(
      'porteur_du_projet',
      [
        aField('nom', kinds.text, { label: 'Nom de l’organisme' }),
        aField('courriel', { kind: 'email' }, { label: 'Courriel' }),
      ],
      { title: 'Votre organisme' },
    ),
    aSection(
      'projet',
      [
        aField('public_vise', kinds.text, { label: 'Public visé', required: 'always' }),
        aField('debut', kinds.date, { label: 'Début' }),
        aField('personnes', kinds.number, { label: 'Personnes aidées' }),
        aField('themes', {
          kind: 'choices',
          options: [
            { key: 'logement', label: 'Logement' },
            { key: 'emploi', label: 'Emploi' },
          ],
          min: 0,
          max: null,
        }),
      ],
      { title: 'Le projet' },
    ),
    aSection(
      'budget',
      [
        aField(
          'budget_action',
          { kind: 'budget', of: 'action', request: 'montant_demande' },
          { label: 'Budget de l’action' },
        ),
        aField(
          'pieces',
          { kind: 'file', accepts: ['pdf', 'image'], maxBytes: 10_000_000, maxCount: 3 },
          { label: 'Pièces' },
        ),
      ],
      { title: 'Le budget' },
    ),
  ],
});

type CallGiven = Parameters<typeof anOpenCall>[2] & { form?: Form };

/** A call that is open at noon, with its form published, and an officer of its authority. */
export async function anOpenApplicationCall(db: Db, slug: string, given: CallGiven = {}) {
  const { form = applicationForm(), ...rest } = given;
  const { authorityId, call, waveId } = await anOpenCall(db, slug, rest);
  await publishRevision(db, { authorityId, callId: call.id, number: 1, form });
  const officer = await aPerson(db, {
    name: 'Alix Officier (fictif)',
    roles: [{ authorityId, role: 'officer' }],
  });
  return { authorityId, call, waveId, slug, officer };
}

type Revision = { authorityId: string; callId: string; number: number; form: Form };

/** As plain rows: it is about who answers a form, not about how it was published. */
export const publishRevision = (db: Db, { authorityId, callId, number, form }: Revision) =>
  db
    .insertInto('form_revisions')
    .values({
      authority_id: authorityId,
      call_id: callId,
      number,
      state: 'published',
      form: JSON.stringify(formToJson(form)),
      version: 1,
      reason: number === 1 ? '' : 'Une question manquait.',
      saved_at: noon,
      saved_by: null,
      published_at: noon,
    })
    .execute();

/** What fills `applicationForm`, ready to be filed. */
export const completeAnswers: Answers = {
  titre: { kind: 'text', text: 'Un café des voisins (fictif)' },
  resume: { kind: 'text', text: 'Un lieu ouvert chaque jour.' },
  territoires: { kind: 'territories', codes: ['31555'] },
  nature: { kind: 'choice', option: 'n_innovant' },
  montant_demande: { kind: 'euros', cents: euros(12_000) },
  public_vise: { kind: 'text', text: 'Personnes isolées' },
  budget_action: {
    kind: 'budget',
    lines: { '60a': euros(15_000), '70': euros(3_000), '74a': euros(12_000) },
  },
};

type DraftGiven = CallGiven & {
  answers?: Answers;
  /** Beside the manager, who begins it. */
  others?: readonly MemberRole[];
  profile?: Partial<OrganisationProfile>;
};

/** A draft on an open call, begun and filled in by the manager of its organisation. */
export async function aDraft(db: Db, slug: string, given: DraftGiven = {}) {
  const { answers = completeAnswers, others = [], profile = {}, ...rest } = given;
  const call = await anOpenApplicationCall(db, slug, rest);
  const members = [];
  for (const role of others) {
    members.push({ personId: (await aPerson(db, { name: `Noa ${role} (fictif)` })).id, role });
  }
  const { authorityId } = call;
  const organisation = await anOrganisation(db, { authorityId, profile, members });
  const { reader } = organisation;
  const { id } = settled(
    await startApplication(
      { db, now: noon, reader },
      { slug, organisationId: organisation.id, earlierId: null },
    ),
  );
  await fillIn(db, { id, reader, answers });
  const otherReaders = members.map(({ personId }) => readerOf({ id: personId }));
  return { id, reader, otherReaders, organisation, ...call };
}

type Filling = { id: string; reader: Reader; answers: Answers };

/** Over whatever was answered. */
export async function fillIn(db: Db, { id, reader, answers }: Filling): Promise<void> {
  const { versions } = await readAnswers(db, id);
  const sent = Object.entries(answers).map(([field, answer]) => ({
    field,
    typed: typeAnswer(field, answer),
    version: versions.get(field) ?? 0,
  }));
  settled(await saveAnswers({ db, now: noon, reader }, { id, sent }));
}
