import type { Role } from '#kernel/role.ts';
import type { Locale } from './locale.ts';

/** A page of the agent area, shown in the navigation to those who hold one of its roles. */
export type AgentPage = {
  path: string;
  label: Record<Locale, string>;
  roles: readonly Role[];
};

/** One line per page, in the order they are shown. */
export const agentMap: readonly AgentPage[] = [
  { path: '/admin/people', label: { fr: 'Personnes', en: 'People' }, roles: ['administrator'] },
  { path: '/office/calls', label: { fr: 'Appels', en: 'Calls' }, roles: ['officer'] },
  {
    path: '/office/programmes',
    label: { fr: 'Programmes et crédits', en: 'Programmes and credits' },
    roles: ['officer', 'auditor'],
  },
  {
    path: '/office/groups',
    label: { fr: 'Groupes de travail', en: 'Working groups' },
    roles: ['officer', 'group-lead', 'group-deputy'],
  },
  {
    path: '/office/sheets',
    label: { fr: 'Feuilles reprises', en: 'Sheets taken in' },
    roles: ['officer'],
  },
  { path: '/office/files', label: { fr: 'Boîte de dépôt', en: 'Drop box' }, roles: ['officer'] },
  {
    path: '/admin',
    label: { fr: 'Administration', en: 'Administration' },
    roles: ['administrator'],
  },
  {
    path: '/admin/settings',
    label: { fr: 'Réglages', en: 'Settings' },
    roles: ['administrator'],
  },
  {
    path: '/admin/legal-texts',
    label: { fr: 'Textes du service', en: 'Texts of the service' },
    roles: ['administrator'],
  },
  {
    path: '/admin/letterheads',
    label: { fr: 'En-têtes', en: 'Letterheads' },
    roles: ['administrator'],
  },
  {
    path: '/admin/announcements',
    label: { fr: 'Annonces', en: 'Announcements' },
    roles: ['administrator'],
  },
  {
    path: '/admin/maintenance',
    label: { fr: 'Maintenance', en: 'Maintenance' },
    roles: ['administrator'],
  },
  { path: '/admin/files', label: { fr: 'Fichiers', en: 'Files' }, roles: ['administrator'] },
  { path: '/admin/jobs', label: { fr: 'Tâches', en: 'Jobs' }, roles: ['administrator'] },
  { path: '/admin/mail', label: { fr: 'Courriers', en: 'Mail' }, roles: ['administrator'] },
  {
    path: '/audit',
    label: { fr: 'Journal des événements', en: 'Event log' },
    roles: ['auditor'],
  },
  {
    path: '/admin/rights',
    label: { fr: 'Droits', en: 'Rights' },
    roles: ['administrator', 'auditor'],
  },
];
