import type { Locale } from '#kernel/money.ts';
import type { FillRefusal, TemplateFault } from './docx-template.ts';
import type { TemplatePlace } from './template-fields.ts';

/** What is wrong with a template, and what to do, in one sentence. */
export const explainTemplateFault = (fault: TemplateFault, locale: Locale): string =>
  locale === 'fr' ? inFrench(fault) : inEnglish(fault);

export function explainFillRefusal(refusal: FillRefusal, locale: Locale): string {
  if (refusal.reason === 'template') {
    return refusal.faults.map((fault) => explainTemplateFault(fault, locale)).join(' ');
  }
  const fields = refusal.fields.map((field) => `{${field}}`).join(', ');
  return locale === 'fr'
    ? `Ces champs obligatoires sont vides : ${fields}. Complétez-les, puis recommencez.`
    : `These required fields are empty: ${fields}. Fill them in, then try again.`;
}

function inFrench(fault: TemplateFault): string {
  switch (fault.reason) {
    case 'not-a-docx':
      return 'Ce fichier n’est pas un document Word (.docx) : enregistrez-le sous ce format.';
    case 'too-large':
      return `Ce document est trop volumineux une fois ouvert (plus de ${fault.limitMb} Mo, ou anormalement comprimé) : allégez ses images.`;
    case 'active-content':
      return `Ce document contient une macro ou un objet actif (${fault.part}) : retirez-le, et enregistrez en .docx.`;
    case 'remote-template':
      return 'Ce document va chercher un modèle ou un objet ailleurs : détachez-le, et enregistrez à nouveau.';
    case 'syntax':
      return `${syntaxFr[fault.fault]} près de « ${fault.near} ».`;
    case 'unknown-field':
      return `Le champ {${fault.field}} n’existe pas : corrigez son nom d’après la liste des champs.${placeFr(fault.place)}`;
    case 'unsupported':
      return `{${fault.field}} n’est ni un champ, ni une liste, ni une condition : retirez-le.${placeFr(fault.place)}`;
    case 'list-as-field':
      return `Le champ {${fault.field}} est une liste : écrivez {#${fault.field}}{.}{/${fault.field}}.${placeFr(fault.place)}`;
    case 'hidden-field':
      return `Le champ {${fault.field}} est obligatoire, et une condition peut le cacher : sortez-le de cette condition.`;
    case 'missing-field':
      return `Le champ {${fault.field}} est obligatoire et ne figure pas dans le modèle : ajoutez-le.`;
  }
}

function inEnglish(fault: TemplateFault): string {
  switch (fault.reason) {
    case 'not-a-docx':
      return 'This file is not a Word document (.docx): save it in that format.';
    case 'too-large':
      return `This document is too large once opened (over ${fault.limitMb} MB, or abnormally compressed): lighten its images.`;
    case 'active-content':
      return `This document holds a macro or an active object (${fault.part}): remove it, and save as .docx.`;
    case 'remote-template':
      return 'This document fetches a template or an object from elsewhere: detach it, and save again.';
    case 'syntax':
      return `${syntaxEn[fault.fault]} near "${fault.near}".`;
    case 'unknown-field':
      return `The field {${fault.field}} does not exist: correct its name from the list of fields.${placeEn(fault.place)}`;
    case 'unsupported':
      return `{${fault.field}} is neither a field, nor a list, nor a condition: remove it.${placeEn(fault.place)}`;
    case 'list-as-field':
      return `The field {${fault.field}} is a list: write {#${fault.field}}{.}{/${fault.field}}.${placeEn(fault.place)}`;
    case 'hidden-field':
      return `The field {${fault.field}} is required, and a condition may hide it: take it out of that condition.`;
    case 'missing-field':
      return `The field {${fault.field}} is required and is not in the template: add it.`;
  }
}

const partsFr: Record<TemplatePlace['part'], string> = {
  body: 'Texte',
  header: 'En-tête',
  footer: 'Pied de page',
  other: 'Notes',
};
const partsEn: Record<TemplatePlace['part'], string> = {
  body: 'Text',
  header: 'Header',
  footer: 'Footer',
  other: 'Notes',
};

const placeFr = (place: TemplatePlace | null): string =>
  place ? ` ${partsFr[place.part]}, paragraphe ${place.paragraph} : « ${place.words} ».` : '';
const placeEn = (place: TemplatePlace | null): string =>
  place ? ` ${partsEn[place.part]}, paragraph ${place.paragraph}: “${place.words}”.` : '';

type Syntax = Extract<TemplateFault, { reason: 'syntax' }>['fault'];

const syntaxFr: Record<Syntax, string> = {
  unclosed: 'Une accolade ouverte n’est pas refermée',
  unopened: 'Une accolade fermée n’a pas été ouverte',
  other: 'Un champ est mal écrit',
};

const syntaxEn: Record<Syntax, string> = {
  unclosed: 'An opening brace is not closed',
  unopened: 'A closing brace was never opened',
  other: 'A field is badly written',
};
