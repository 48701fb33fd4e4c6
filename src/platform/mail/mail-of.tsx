import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { holdFrenchSigns } from '#kernel/french-signs.ts';
import type { Locale } from '#kernel/money.ts';

/** What a mail is made of: plain words, one thing to do, facts to keep. */
export type MailBlock =
  | { paragraph: string }
  | { action: string; href: string }
  /** Something one may also do: a plain link. */
  | { link: string; href: string }
  | { list: readonly string[] }
  | { facts: readonly { term: string; detail: string }[] };

export type MailWords = {
  subject: string;
  blocks: readonly MailBlock[];
  /** Who writes, why this person, what to do when it was not them. */
  footer?: string;
};

/**
 * One mail in both languages, from the same facts: the compiler asks for both.
 * `export const invitation: MailTemplate<{ link: string }> = { fr: ({ link }) => ({ … }), en: … }`
 */
export type MailTemplate<Facts> = Record<Locale, (facts: Facts) => MailWords>;

export type WrittenMail = { subject: string; text: string; html: string };

/** Subject, text and HTML from one source: what one reader sees, the other hears. */
export function mailOf<Facts>(
  locale: Locale,
  template: MailTemplate<Facts>,
  facts: Facts,
): WrittenMail {
  const words = template[locale](facts);
  const { subject, blocks, footer } = locale === 'fr' ? inFrench(words) : words;
  const text = [...blocks.map(textOf), ...(footer ? [`-- \n${footer}`] : [])].join('\n\n');
  const html = renderToString(<MailPage locale={locale} {...{ subject, blocks, footer }} />);
  return { subject: onOneLine(subject), text: `${text}\n`, html: `<!doctype html>${html}` };
}

/** A subject may hold a title that someone typed. */
const onOneLine = (subject: string): string => subject.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** Double signs are held to their words, but never inside an address. */
function inFrench({ subject, blocks, footer }: MailWords): MailWords {
  const held = blocks.map((block): MailBlock => {
    if ('paragraph' in block) return { paragraph: holdFrenchSigns(block.paragraph) };
    if ('action' in block) return { ...block, action: holdFrenchSigns(block.action) };
    if ('link' in block) return { ...block, link: holdFrenchSigns(block.link) };
    if ('list' in block) return { list: block.list.map(holdFrenchSigns) };
    return {
      facts: block.facts.map(({ term, detail }) => ({
        term: holdFrenchSigns(term),
        detail: holdFrenchSigns(detail),
      })),
    };
  });
  const below = footer === undefined ? {} : { footer: holdFrenchSigns(footer) };
  return { subject: holdFrenchSigns(subject), blocks: held, ...below };
}

function textOf(block: MailBlock): string {
  if ('paragraph' in block) return block.paragraph;
  if ('action' in block) return `${block.action}\n${block.href}`;
  if ('link' in block) return `${block.link} ${block.href}`;
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n');
  return block.facts.map(({ term, detail }) => `${term} : ${detail}`).join('\n');
}

type MailPageParts = {
  locale: Locale;
  subject: string;
  blocks: readonly MailBlock[];
  footer: string | undefined;
};

/** Programs that read mail know little: styles inline, one column, nothing fetched. */
const styles = {
  body: 'margin:0;padding:24px 16px;background:#fbfaf7;color:#16202c',
  column: 'max-width:36em;margin:0 auto;font:17px/1.5 Georgia,serif',
  action:
    'display:inline-block;padding:12px 20px;background:#1f5c43;color:#ffffff;text-decoration:none',
  address: 'font:14px/1.5 sans-serif;word-break:break-all;color:#4a5560',
  footer: 'margin-top:32px;padding-top:12px;border-top:1px solid #c9c5ba;font:14px/1.5 sans-serif',
};

const MailPage = ({ locale, subject, blocks, footer }: MailPageParts) => (
  <html lang={locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{subject}</title>
    </head>
    <body style={styles.body}>
      <div style={styles.column}>
        {blocks.map((block, index) => (
          <Block key={String(index)} block={block} />
        ))}
        {footer && <p style={styles.footer}>{footer}</p>}
      </div>
    </body>
  </html>
);

function Block({ block }: { block: MailBlock }): ComponentChildren {
  if ('paragraph' in block) return <p>{block.paragraph}</p>;
  if ('action' in block) return <Action {...block} />;
  if ('link' in block) {
    return (
      <p>
        <a href={block.href}>{block.link}</a>
      </p>
    );
  }
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {block.facts.map(({ term, detail }) => (
        <span key={term}>
          {`${term} : `}
          <strong>{detail}</strong>
          <br />
        </span>
      ))}
    </p>
  );
}

/** The address in full below the button: it can be read before it is followed, and copied. */
const Action = ({ action, href }: { action: string; href: string }) => (
  <p>
    <a href={href} style={styles.action}>
      {action}
    </a>
    <br />
    <span style={styles.address}>{href}</span>
  </p>
);
