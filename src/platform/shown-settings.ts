import type { SmtpServer } from './mail/smtp-settings.ts';
import type { Settings } from './settings.ts';
import { formatTrustProxy } from './trust-proxy.ts';

/** Every setting of the environment as it is understood, no secret among them. */
export const shownSettings = (settings: Settings): Record<string, string | number> => ({
  PORT: settings.port,
  HOST: settings.host,
  DATA_DIR: settings.dataDir,
  DATABASE_URL:
    settings.databaseUrl === null ? '(PostgreSQL embarqué)' : hidePassword(settings.databaseUrl),
  FILES_URL:
    settings.filesUrl === null ? '(dossier, dans DATA_DIR)' : hidePassword(settings.filesUrl),
  CLAMD_URL: settings.clamdUrl ?? '(aucun antivirus)',
  ...shownMail(settings),
  WORKERS: settings.workers,
  WEB_PROCESSES: settings.webProcesses,
  PUBLIC_URL: settings.publicUrl,
  TRUST_PROXY: formatTrustProxy(settings.trustProxy),
  THEME_DIR: settings.themeDir ?? '(thème neutre)',
  DEMO: settings.demo ? 'oui' : 'non',
  ...shownSignIn(settings.signIn),
  COMPANY_REGISTER_URL: settings.companyRegisterUrl ?? '(aucun registre)',
  IMPORT_FILE_HOSTS: settings.importFileHosts.join(', ') || '(aucune)',
  LOG_LEVEL: settings.logLevel,
  METRICS_TOKEN: settings.metricsToken === null ? '(aucun)' : '…',
});

const shownMail = ({ smtp, mailFrom, mailBounces }: Settings) => ({
  SMTP_URL: smtp === null ? '(boîte d’envoi visible)' : hideMailPassword(smtp),
  MAIL_FROM: mailFrom?.address ?? '(aucune)',
  MAIL_BOUNCES: mailBounces ?? mailFrom?.address ?? '(aucune)',
});

const shownSignIn = ({ demoRoles, requireSecondFactor, provider }: Settings['signIn']) => ({
  DEMO_ROLES: demoRoles ? 'oui' : 'non',
  ADMIN_SECOND_FACTOR: requireSecondFactor ? 'oui' : 'non',
  OIDC_ISSUER: provider?.issuer ?? '(comptes locaux)',
});

const hideMailPassword = ({ secure, user, host, port, starttls }: SmtpServer): string =>
  `smtp${secure ? 's' : ''}://${user ? `${user}:…@` : ''}${host}:${port}${secure ? '' : `?starttls=${starttls}`}`;

function hidePassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.password) url.password = '…';
  if (url.searchParams.has('password')) url.searchParams.set('password', '…');
  return decodeURI(url.href);
}
