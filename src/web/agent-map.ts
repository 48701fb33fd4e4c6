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
  {
    path: '/office/sheets',
    label: { fr: 'Feuilles reprises', en: 'Sheets taken in' },
    roles: ['officer'],
  },
  { path: '/office/files', label: { fr: 'Boîte de dépôt', en: 'Drop box' }, roles: ['officer'] },
  { path: '/admin/files', label: { fr: 'Fichiers', en: 'Files' }, roles: ['administrator'] },
  { path: '/admin/jobs', label: { fr: 'Tâches', en: 'Jobs' }, roles: ['administrator'] },
  {
    path: '/audit',
    label: { fr: 'Journal des événements', en: 'Event log' },
    roles: ['auditor'],
  },
];
