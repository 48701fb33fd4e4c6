import { bilingual } from '#web/messages.ts';

export const passkeyMessages = bilingual(
  {
    title: 'Clés d’accès',
    lead: 'Une clé d’accès remplace le mot de passe par le doigt, le visage ou le code de votre appareil. Elle demande JavaScript.',
    none: 'Vous n’avez pas de clé d’accès.',
    since: 'depuis le',
    key: 'Clé d’accès',
    remove: 'Retirer',
    removeOf: (day: string) => `Retirer la clé d’accès du ${day}`,
    add: 'Ajouter une clé d’accès de cet appareil',
    addRefused:
      'La clé n’a pas été ajoutée : l’appareil a refusé, ou la session est trop ancienne. Reconnectez-vous, puis recommencez.',
    enter: 'Se connecter avec une clé d’accès',
    enterRefused:
      'La connexion n’a pas abouti : aucune clé d’accès d’ici n’a été reconnue. Essayez encore, ou connectez-vous autrement.',
  },
  {
    title: 'Passkeys',
    lead: 'A passkey replaces the password with the finger, face or code of your device. It needs JavaScript.',
    none: 'You have no passkey.',
    since: 'since',
    key: 'Passkey',
    remove: 'Remove',
    removeOf: (day) => `Remove the passkey of ${day}`,
    add: 'Add a passkey of this device',
    addRefused:
      'The passkey was not added: the device refused, or the session is too old. Sign in again, then retry.',
    enter: 'Sign in with a passkey',
    enterRefused:
      'Signing in did not work: no passkey of this site was recognised. Try again, or sign in another way.',
  },
);
