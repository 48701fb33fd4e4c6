import { type Role, roles } from '#kernel/role.ts';
import type { Locale } from './locale.ts';
import type { Reader } from './reader.ts';

/** A page of the agent area, shown in the navigation to those who hold one of its roles. */
export type AgentPage = {
  path: string;
  label: Record<Locale, string>;
  roles: readonly Role[];
  /** The page it stands under: it is shown from there on, and listed there. */
  under?: string;
};

/** One line per page, in the order they are shown: the daily work, the log, then the administration. */
export const agentMap: readonly AgentPage[] = [
  // What one does each day.
  {
    path: '/office',
    label: { fr: 'À faire', en: 'To do' },
    roles: roles.filter((role) => role !== 'applicant'),
  },
  { path: '/office/calls', label: { fr: 'Appels', en: 'Calls' }, roles: ['officer'] },
  {
    path: '/office/programmes',
    label: { fr: 'Programmes et crédits', en: 'Programmes and credits' },
    roles: ['officer', 'auditor', 'department-service'],
  },
  {
    path: '/office/groups',
    label: { fr: 'Groupes de travail', en: 'Working groups' },
    roles: ['officer', 'group-lead', 'group-deputy'],
  },
  {
    path: '/office/advice',
    label: { fr: 'Brouillons à conseiller', en: 'Drafts to advise on' },
    roles: ['officer', 'group-lead', 'group-deputy', 'department-service'],
  },
  {
    path: '/office/sheets',
    label: { fr: 'Feuilles reprises', en: 'Sheets taken in' },
    roles: ['officer'],
  },
  { path: '/office/files', label: { fr: 'Boîte de dépôt', en: 'Drop box' }, roles: ['officer'] },
  {
    path: '/audit',
    label: { fr: 'Journal des événements', en: 'Event log' },
    roles: ['auditor'],
  },
  // How the installation is kept.
  {
    path: '/admin',
    label: { fr: 'Administration', en: 'Administration' },
    roles: ['administrator'],
  },
  {
    path: '/admin/people',
    under: '/admin',
    label: { fr: 'Personnes', en: 'People' },
    roles: ['administrator'],
  },
  {
    path: '/admin/settings',
    under: '/admin',
    label: { fr: 'Réglages', en: 'Settings' },
    roles: ['administrator'],
  },
  {
    path: '/admin/legal-texts',
    under: '/admin',
    label: { fr: 'Textes du service', en: 'Texts of the service' },
    roles: ['administrator'],
  },
  {
    path: '/admin/letterheads',
    under: '/admin',
    label: { fr: 'En-têtes', en: 'Letterheads' },
    roles: ['administrator'],
  },
  {
    path: '/admin/document-templates',
    under: '/admin',
    label: { fr: 'Modèles de lettres', en: 'Templates of letters' },
    roles: ['administrator'],
  },
  {
    path: '/admin/announcements',
    under: '/admin',
    label: { fr: 'Annonces', en: 'Announcements' },
    roles: ['administrator'],
  },
  {
    path: '/admin/maintenance',
    under: '/admin',
    label: { fr: 'Maintenance', en: 'Maintenance' },
    roles: ['administrator'],
  },
  {
    path: '/admin/files',
    under: '/admin',
    label: { fr: 'Fichiers', en: 'Files' },
    roles: ['administrator'],
  },
  {
    path: '/admin/jobs',
    under: '/admin',
    label: { fr: 'Tâches', en: 'Jobs' },
    roles: ['administrator'],
  },
  {
    path: '/admin/mail',
    under: '/admin',
    label: { fr: 'Courriers', en: 'Mail' },
    roles: ['administrator'],
  },
  {
    path: '/admin/rights',
    under: '/admin',
    label: { fr: 'Droits', en: 'Rights' },
    roles: ['administrator', 'auditor'],
  },
];

/** For whoever works for no service: what applicants come for. */
export const applicantPages: readonly Pick<AgentPage, 'path' | 'label'>[] = [
  { path: '/applications', label: { fr: 'Mes dossiers', en: 'My applications' } },
  { path: '/organisations', label: { fr: 'Mes organismes', en: 'My organisations' } },
];

/** Those this person may open. */
export function pagesFor(reader: Reader): readonly AgentPage[] {
  const held = new Set<Role>(reader.memberships.map(({ role }) => role));
  return agentMap.filter(({ roles }) => roles.some((role) => held.has(role)));
}

/** Those that stand under no other page this person may open. */
export function topPagesFor(reader: Reader): readonly AgentPage[] {
  const pages = pagesFor(reader);
  return pages.filter(({ under }) => !pages.some(({ path }) => path === under));
}
