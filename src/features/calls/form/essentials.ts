import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import { type Cents, noMoney } from '#kernel/money.ts';
import { slug } from '#kernel/slug.ts';
import { type Answers, answerOf } from './answer.ts';
import type { Field, Form, Option, Section } from './form.ts';

/**
 * The first section of every form, set by Lauréat and never edited: what lists show, sums are made
 * of and rules lean on must be asked by every call in the same way.
 */
export const essentialsKey = 'essentiel';

export const essentialKeys = {
  applicantKind: 'porteur',
  title: 'titre',
  summary: 'resume',
  territories: 'territoires',
  scale: 'echelle',
  nature: 'nature',
  roadmapLines: 'feuille_de_route',
  requested: 'montant_demande',
} as const;

const reserved: readonly string[] = Object.values(essentialKeys);

/** Whether this key is one that every form holds already. */
export const isEssential = (key: string): boolean => reserved.includes(key);

/** What a call decides of its first section. */
export type EssentialChoices = {
  applicantKinds: readonly ApplicantKind[];
  scales: readonly ('regional' | 'departmental')[];
  natures: readonly string[];
  floor: Cents | null;
  ceiling: Cents | null;
  roadmapLines: readonly { id: string; label: string }[];
};

const kindLabels: Record<ApplicantKind, string> = {
  association: 'Une association',
  foundation: 'Une fondation',
  commune: 'Une commune',
  epci: 'Une intercommunalité (EPCI)',
  department: 'Un département',
  region: 'Une région',
  ccas: 'Un centre communal ou intercommunal d’action sociale',
  'public-school': 'Une école ou un établissement scolaire public',
  'other-public-body': 'Un autre organisme public',
  company: 'Une entreprise',
};

const scaleLabels = {
  departmental: 'Départementale : un département',
  regional: 'Régionale : plusieurs départements, ou la région',
} as const;

/** Keys have no hyphen: "public-school" is `public_school` as an option. */
export const optionOfKind = (kind: ApplicantKind): string => kind.replaceAll('-', '_');
const optionOfNature = (nature: string): string => `n_${slug(nature).replaceAll('-', '_')}`;
const optionOfLine = (id: string): string => `l_${id.replaceAll('-', '_')}`;
const lineOfOption = (option: string): string => option.slice(2).replaceAll('_', '-');

export function essentialsSection(choices: EssentialChoices): Section {
  const { scales, natures, roadmapLines } = choices;
  return {
    key: essentialsKey,
    title: 'L’essentiel',
    help: 'Ce qui présente votre dossier en une minute.',
    shownWhen: null,
    fields: [
      kindField(choices.applicantKinds),
      titleField,
      summaryField,
      territoriesField,
      ...(scales.length > 1 ? [scaleField(scales)] : []),
      ...(natures.length > 0 ? [natureField(natures)] : []),
      ...(roadmapLines.length > 0 ? [linesField(roadmapLines)] : []),
      requestedField(choices),
    ],
  };
}

/** The form with its first section as the call decides it today, wherever and whatever it was. */
export const withEssentials = (form: Form, section: Section): Form => ({
  sections: [section, ...form.sections.filter(({ key }) => key !== essentialsKey)],
});

const asked = { required: 'always', shownWhen: null } as const;

const kindField = (kinds: readonly ApplicantKind[]): Field => ({
  ...asked,
  key: essentialKeys.applicantKind,
  label: 'Vous êtes',
  help: '',
  kind: 'choice',
  options: kinds.map((kind) => ({ key: optionOfKind(kind), label: kindLabels[kind] })),
});

const titleField: Field = {
  ...asked,
  key: essentialKeys.title,
  label: 'Titre du projet',
  help: 'Il sera publié si votre dossier est retenu : dites en une ligne ce que vous ferez.',
  kind: 'short-text',
  maxLength: 150,
};

const summaryField: Field = {
  ...asked,
  key: essentialKeys.summary,
  label: 'Résumé',
  help: 'En quelques phrases, pour quelqu’un qui ne vous connaît pas.',
  kind: 'long-text',
  maxLength: 600,
};

const territoriesField: Field = {
  ...asked,
  key: essentialKeys.territories,
  label: 'Où le projet se déroule',
  help: 'Une commune, une intercommunalité, un département ou la région ; plusieurs au besoin.',
  kind: 'territory',
  levels: ['commune', 'epci', 'department', 'region'],
  several: true,
};

const scaleField = (scales: EssentialChoices['scales']): Field => ({
  ...asked,
  key: essentialKeys.scale,
  label: 'Échelle du projet',
  help: 'Elle suit d’ordinaire les territoires choisis au-dessus.',
  kind: 'choice',
  options: scales.map((scale) => ({ key: scale, label: scaleLabels[scale] })),
});

const natureField = (natures: readonly string[]): Field => ({
  ...asked,
  key: essentialKeys.nature,
  label: 'Nature du projet',
  help: '',
  kind: 'choice',
  options: natures.map((label): Option => ({ key: optionOfNature(label), label })),
});

const linesField = (lines: EssentialChoices['roadmapLines']): Field => ({
  ...asked,
  key: essentialKeys.roadmapLines,
  label: 'Feuille de route que le projet sert',
  help: 'Une ligne au moins.',
  kind: 'choices',
  options: lines.map(({ id, label }) => ({ key: optionOfLine(id), label })),
  min: 1,
  max: null,
});

const requestedField = ({ floor, ceiling }: EssentialChoices): Field => ({
  ...asked,
  key: essentialKeys.requested,
  label: 'Montant demandé à l’État',
  help: 'Pour cet appel seulement, en euros.',
  kind: 'euros',
  min: floor ?? noMoney,
  max: ceiling,
});

export type EssentialAnswers = {
  title: string;
  summary: string;
  requested: Cents | null;
  territories: readonly string[];
  scale: 'regional' | 'departmental' | null;
  /** In the words of the service; null when it is not asked or not said yet. */
  nature: string | null;
  /** Identifiers of lines of roadmaps. */
  roadmapLines: readonly string[];
};

/** What every list and sum reads, out of the answers to a form. */
export function readEssentials(form: Form, answers: Answers): EssentialAnswers {
  const of = (key: keyof typeof essentialKeys) => answerOf(answers, essentialKeys[key]);
  const text = (key: 'title' | 'summary') => {
    const answer = of(key);
    return answer?.kind === 'text' ? answer.text : '';
  };
  const requested = of('requested');
  const territories = of('territories');
  const scale = of('scale');
  const nature = of('nature');
  const lines = of('roadmapLines');
  return {
    title: text('title'),
    summary: text('summary'),
    requested: requested?.kind === 'euros' ? requested.cents : null,
    territories: territories?.kind === 'territories' ? territories.codes : [],
    scale: scale?.kind === 'choice' && isScale(scale.option) ? scale.option : null,
    nature: nature?.kind === 'choice' ? labelOf(form, nature.option) : null,
    roadmapLines: lines?.kind === 'choices' ? lines.options.map(lineOfOption) : [],
  };
}

const isScale = (text: string): text is 'regional' | 'departmental' =>
  text === 'regional' || text === 'departmental';

const labelOf = (form: Form, option: string): string | null => {
  const fields = form.sections.flatMap(({ fields }) => fields);
  const field = fields.find(({ key }) => key === essentialKeys.nature);
  if (field?.kind !== 'choice') return null;
  return field.options.find(({ key }) => key === option)?.label ?? null;
};
