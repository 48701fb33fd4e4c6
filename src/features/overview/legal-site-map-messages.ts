import { bilingual } from '#web/messages.ts';

export const siteMapMessages = bilingual(
  {
    pages: {
      '/': 'Accueil',
      '/calls': 'Tous les appels à projets',
      '/search': 'Rechercher un lauréat, un projet, un lieu',
      '/data': 'Données et vérification',
      '/key': 'Empreinte de la clé',
      '/about': 'À propos',
      '/legal-notice': 'Mentions légales',
      '/privacy': 'Données personnelles',
      '/data-register': 'Registre des traitements',
      '/accessibility': 'Accessibilité : non conforme',
      '/security': 'Signaler une faille de sécurité',
      '/site-map': 'Plan du site',
      '/sign-in': 'Se connecter',
      '/sign-up': 'Créer un compte pour déposer un dossier',
    },
  },
  {
    pages: {
      '/': 'Home',
      '/calls': 'All calls for projects',
      '/search': 'Search for a laureate, a project or a place',
      '/data': 'Data and verification',
      '/key': 'Key fingerprint',
      '/about': 'About',
      '/legal-notice': 'Legal notice',
      '/privacy': 'Personal data',
      '/data-register': 'Data register',
      '/accessibility': 'Accessibility: not compliant',
      '/security': 'Report a security flaw',
      '/site-map': 'Site map',
      '/sign-in': 'Sign in',
      '/sign-up': 'Create an account to file an application',
    },
  },
);
