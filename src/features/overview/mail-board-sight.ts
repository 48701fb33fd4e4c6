import type { ListedMail } from '#platform/mail/mail-queries.ts';
import type { Settings } from '#platform/settings.ts';

type Sight = Pick<Settings, 'demo' | 'smtp'>;

/**
 * Where mail really leaves, its content belongs to its recipient: it may hold a sign-in link. The
 * installation's own mail may be to a person of another authority: outside the demonstration, it is
 * not even read where nothing leaves.
 */
export const isReadable = ({ isShared }: Pick<ListedMail, 'isShared'>, { demo, smtp }: Sight) =>
  smtp === null && (!isShared || demo);

/** "jeanne@exemple.org" of another authority's person reads "j…@exemple.org". */
export const shownAddress = ({ isShared, to }: ListedMail, { demo }: Sight): string =>
  isShared && !demo ? to.replace(/^(.)[^@]*/u, '$1…') : to;
