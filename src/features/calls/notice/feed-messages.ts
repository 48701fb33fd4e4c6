import { bilingual } from '#web/messages.ts';

export const feedMessages = bilingual(
  {
    calls: 'Appels à projets',
    author: 'Lauréat',
    dates: (wave: string, from: string, until: string) =>
      `${wave === '' ? 'Ouvert' : `${wave} : ouvert`} du ${from} au ${until}.`,
  },
  {
    calls: 'Calls for projects',
    author: 'Lauréat',
    dates: (wave, from, until) =>
      `${wave === '' ? 'Open' : `${wave}: open`} from ${from} to ${until}.`,
  },
);
