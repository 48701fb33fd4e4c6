import { bilingual } from '#web/messages.ts';

/** Why an act was not done, and what was done when it was. */
export const actMessages = bilingual(
  {
    refusedTitle: 'Rien n’a été fait',
    notADraft: 'L’appel est publié : il ne change plus que par ses actes.',
    notPublished: 'L’appel n’est pas publié, ou il est déjà plus loin.',
    notEnded: 'L’appel n’est pas terminé : une vague est ouverte ou à venir.',
    changed:
      'Quelqu’un d’autre a modifié l’appel entre-temps. Relisez ce qui suit, puis recommencez.',
    lastWave: 'Un appel garde au moins une vague.',
    publicationPast: 'L’instant de publication est passé : publiez maintenant, ou plus tard.',
    publicationLate: (opens: string) =>
      `La publication viendrait après l’ouverture (${opens}) : avancez-la.`,
    timeUnread: 'Donnez le jour et l’heure de Paris.',
    notReady: (count: number) =>
      count > 1
        ? `${count} points sont à régler avant de publier : ils sont listés ci-dessous.`
        : 'Un point est à régler avant de publier : il est ci-dessous.',
    credits: 'L’enveloppe n’a plus assez à réserver, ou elle est close.',
    formNotPublished:
      'Le formulaire a changé pendant la publication, ou il a des points à reprendre. Relisez-le, puis recommencez.',
    opened: 'Une vague est ouverte : l’appel ne se retire plus, il se prolonge.',
    closed: 'La vague est close : elle ne se prolonge plus.',
    reason: 'Écrivez la raison : elle sera lue.',
    extendedMeanwhile: (closes: string) =>
      `Quelqu’un d’autre vient de la prolonger jusqu’au ${closes}.`,
    noMoreTime: (closes: string) =>
      `La nouvelle clôture doit suivre l’actuelle (${closes}) : un délai ne se raccourcit pas.`,
    programme: 'Ce programme n’est pas de votre service.',
    envelope: 'Cette enveloppe n’est pas de votre service.',
    done: 'C’est fait',
    did: {
      drafted: 'Le brouillon est créé. Voici ce qui reste à faire avant de publier.',
      added: 'La vague est ajoutée ; ses crédits sont réservés.',
      saved: 'Les modifications sont enregistrées.',
      published: 'L’appel est publié.',
      withdrawn: 'L’appel est retiré ; il est de nouveau un brouillon.',
      extended: 'La clôture est reportée pour tous.',
      copied: 'L’appel est dupliqué : donnez-lui ses dates et ses enveloppes.',
      archived: 'L’appel est archivé.',
      deleted: 'Le brouillon est supprimé.',
      filed: 'Les annexes sont gardées.',
      unfiled: 'L’annexe est retirée.',
    },
  },
  {
    refusedTitle: 'Nothing was done',
    notADraft: 'The call is published: it changes by its acts only.',
    notPublished: 'The call is not published, or is further already.',
    notEnded: 'The call has not ended: a wave is open or still to come.',
    changed: 'Somebody else changed the call meanwhile. Read it again, then start over.',
    lastWave: 'A call keeps at least one wave.',
    publicationPast: 'The instant of publication is past: publish now, or later.',
    publicationLate: (opens) =>
      `Publication would come after the opening (${opens}): bring it forward.`,
    timeUnread: 'Give the day and the hour of Paris.',
    notReady: (count) =>
      count > 1
        ? `${count} points are to be settled before publishing: they are listed below.`
        : 'One point is to be settled before publishing: it is below.',
    credits: 'The envelope has not enough left to reserve, or is closed.',
    formNotPublished:
      'The form changed while publishing, or has points to mend. Read it again, then start over.',
    opened: 'A wave is open: the call can no longer be withdrawn, only extended.',
    closed: 'The wave is closed: it can no longer be extended.',
    reason: 'Write the reason: it will be read.',
    extendedMeanwhile: (closes) => `Somebody else has just extended it to ${closes}.`,
    noMoreTime: (closes) =>
      `The new closing must follow the present one (${closes}): time is never taken away.`,
    programme: 'This programme is not of your service.',
    envelope: 'This envelope is not of your service.',
    done: 'Done',
    did: {
      drafted: 'The draft is created. Here is what remains before publishing.',
      added: 'The wave is added; its credits are reserved.',
      saved: 'The changes are saved.',
      published: 'The call is published.',
      withdrawn: 'The call is withdrawn; it is a draft again.',
      extended: 'The closing is put back for all.',
      copied: 'The call is duplicated: give it its dates and envelopes.',
      archived: 'The call is archived.',
      deleted: 'The draft is deleted.',
      filed: 'The annexes are kept.',
      unfiled: 'The annex is taken away.',
    },
  },
);
