import { emptyProfile, type OrganisationProfile } from '#features/organisations/organisation.ts';
import { type ApplicantKind, isApplicantKind } from '#kernel/applicant-kind.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { looksLikeRegister, readRegisterEntry, readRna } from '#kernel/rna.ts';
import { readSiret, type Siret } from '#kernel/siret.ts';
import type { LineProblem } from './line-problem.ts';
import type { FixedTarget } from './mapping.ts';
import { normalised } from './source-line.ts';

/** One that is here already is known by its SIRET alone; the rest is for one that is not. */
export type ReadApplicant = { siret: Siret; profile: Outcome<OrganisationProfile, LineProblem[]> };

type TextAt = (target: FixedTarget) => string;

export function readApplicant(textAt: TextAt): Outcome<ReadApplicant, LineProblem[]> {
  const typed = textAt('organisation.siret');
  if (typed === '') return refuse([{ reason: 'siret-missing' }]);
  const siret = readSiret(typed);
  if (!siret.ok) return refuse([{ reason: 'siret', fault: siret.refusal, typed }]);
  return accept({ siret: siret.value, profile: readProfile(siret.value, textAt) });
}

function readProfile(siret: Siret, textAt: TextAt): ReadApplicant['profile'] {
  const kind = readKind(textAt('organisation.kind'));
  const name = textAt('organisation.name');
  const registered = readRegistered(textAt('organisation.rna'));
  const problems: LineProblem[] = [
    ...(kind === null
      ? [{ reason: 'kind-unknown', typed: textAt('organisation.kind') } as const]
      : []),
    ...(name === '' ? [{ reason: 'organisation-without-name' } as const] : []),
    ...(registered.ok ? [] : [registered.refusal]),
  ];
  if (kind === null || !registered.ok || problems.length > 0) return refuse(problems);
  const communeCode = textAt('organisation.communeCode');
  return accept({
    ...emptyProfile(kind),
    name,
    siret,
    ...registered.value,
    object: textAt('organisation.object'),
    address: textAt('organisation.address'),
    postalCode: textAt('organisation.postalCode'),
    city: textAt('organisation.city'),
    communeCode: /^(\d{5}|2[AB]\d{3})$/.test(communeCode) ? communeCode : null,
    mail: textAt('organisation.mail'),
    phone: textAt('organisation.phone'),
    representative: { name: textAt('organisation.representative'), title: '' },
  });
}

type Registered = Outcome<Pick<OrganisationProfile, 'rna' | 'register'>, LineProblem>;

/** An association of Alsace or Moselle has an entry in the register of a court in its place. */
function readRegistered(typed: string): Registered {
  if (typed === '') return accept({ rna: null, register: null });
  const entry = looksLikeRegister(typed) ? readRegisterEntry(typed) : null;
  if (entry?.ok) return accept({ rna: null, register: entry.value });
  const rna = readRna(typed);
  return rna.ok
    ? accept({ rna: rna.value, register: null })
    : refuse({ reason: 'rna', fault: rna.refusal, typed });
}

/** As people name them, beside our own words. */
const kindNames: readonly [ApplicantKind, RegExp][] = [
  ['association', /\b(association|asso|loi 1901)\b/],
  ['foundation', /\bfondation\b/],
  ['ccas', /\b(ccas|cias|centre (inter)?communal d action sociale)\b/],
  [
    'epci',
    /\b(epci|intercommunalite|communaute (de communes|d agglomeration|urbaine)|metropole)\b/,
  ],
  ['public-school', /\b(ecole|college|lycee|etablissement scolaire|eple)\b/],
  ['commune', /\b(commune|mairie|ville)\b/],
  ['department', /\bdepartement\b/],
  ['region', /\bregion\b/],
  ['company', /\b(entreprise|societe|sarl|sas|scop|scic)\b/],
  ['other-public-body', /\b(organisme public|etablissement public|public)\b/],
];

function readKind(typed: string): ApplicantKind | null {
  const own = typed.trim().toLowerCase();
  if (isApplicantKind(own)) return own;
  const words = normalised(typed);
  return kindNames.find(([, name]) => name.test(words))?.[0] ?? null;
}
