import { bilingual } from '#web/messages.ts';

export const publicCallMessages = bilingual(
  {
    about: (edition: string, authority: string) => `Édition ${edition} · ${authority}`,
  },
  {
    about: (edition, authority) => `Edition ${edition} · ${authority}`,
  },
);
