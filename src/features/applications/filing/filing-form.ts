import type { Dossier, FilingRefusal } from './filing.ts';

/**
 * A dossier written on a form that was revised since: it is carried over, and what changed is read,
 * before it can be filed. Otherwise the service would receive answers to questions it no longer asks.
 */
export const supersededForm = ({
  application: { formRevision: from },
  latestRevision: to,
}: Pick<Dossier, 'application' | 'latestRevision'>): FilingRefusal | null =>
  from < to ? { reason: 'form-superseded', from, to } : null;
