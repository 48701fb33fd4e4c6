import { bilingual } from '#web/messages.ts';

const listed = (words: readonly string[], before: string) =>
  words.length === 0 ? '' : ` ; ${before}${words.map((word) => `« ${word} »`).join(', ')}`;
const listedEn = (words: readonly string[], before: string) =>
  words.length === 0 ? '' : `; ${before}${words.map((word) => `“${word}”`).join(', ')}`;

/** What changed between two revisions, as applicants and officers read it. */
export const formChangeMessages = bilingual(
  {
    'section-added': (title: string) => `Nouvelle rubrique : « ${title} ».`,
    'section-removed': (title: string) => `La rubrique « ${title} » est retirée.`,
    'section-renamed': (title: string, before: string) =>
      `La rubrique « ${before} » s’intitule désormais « ${title} ».`,
    'section-condition-changed': (title: string) =>
      `La rubrique « ${title} » paraît selon d’autres réponses qu’avant.`,
    'field-added': (label: string) => `Nouvelle question : « ${label} ».`,
    'field-removed': (label: string) => `La question « ${label} » est retirée.`,
    'field-renamed': (label: string, before: string) =>
      `La question « ${before} » s’intitule désormais « ${label} ».`,
    'field-moved': (label: string, section: string) =>
      `« ${label} » est désormais dans la rubrique « ${section} ».`,
    'kind-changed': (label: string) => `« ${label} » attend désormais un autre genre de réponse.`,
    'options-changed': (label: string, added: readonly string[], removed: readonly string[]) =>
      `Les choix de « ${label} » changent${listed(added, 'ajouts : ')}${listed(removed, 'retraits : ')}.`,
    'columns-changed': (label: string, added: readonly string[], removed: readonly string[]) =>
      `Les colonnes de « ${label} » changent${listed(added, 'ajouts : ')}${listed(removed, 'retraits : ')}.`,
    'statement-changed': (label: string) =>
      `Le texte de « ${label} » change : il est à relire et à signer de nouveau.`,
    'requirement-changed': (label: string) =>
      `« ${label} » n’est plus obligatoire dans les mêmes cas.`,
    'condition-changed': (label: string) => `« ${label} » paraît selon d’autres réponses qu’avant.`,
    'limits-changed': (label: string) => `Ce que « ${label} » accepte change.`,
    'help-changed': (label: string) => `L’aide de « ${label} » est réécrite.`,
  },
  {
    'section-added': (title) => `New section: “${title}”.`,
    'section-removed': (title) => `The section “${title}” is removed.`,
    'section-renamed': (title, before) => `The section “${before}” is now called “${title}”.`,
    'section-condition-changed': (title) =>
      `The section “${title}” is shown for other answers than before.`,
    'field-added': (label) => `New question: “${label}”.`,
    'field-removed': (label) => `The question “${label}” is removed.`,
    'field-renamed': (label, before) => `The question “${before}” is now called “${label}”.`,
    'field-moved': (label, section) => `“${label}” is now in the section “${section}”.`,
    'kind-changed': (label) => `“${label}” now takes another kind of answer.`,
    'options-changed': (label, added, removed) =>
      `The choices of “${label}” change${listedEn(added, 'added: ')}${listedEn(removed, 'removed: ')}.`,
    'columns-changed': (label, added, removed) =>
      `The columns of “${label}” change${listedEn(added, 'added: ')}${listedEn(removed, 'removed: ')}.`,
    'statement-changed': (label) =>
      `The text of “${label}” changes: it is to be read and signed again.`,
    'requirement-changed': (label) => `“${label}” is no longer required in the same cases.`,
    'condition-changed': (label) => `“${label}” is shown for other answers than before.`,
    'limits-changed': (label) => `What “${label}” accepts changes.`,
    'help-changed': (label) => `The help of “${label}” is rewritten.`,
  },
);
