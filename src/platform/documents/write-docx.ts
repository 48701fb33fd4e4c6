import { Transformer } from '@napi-rs/image';
import {
  AlignmentType,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Letter, letterFacts } from './letter.ts';
import type { Logo } from './render-pdf.ts';

/** The same letter as its PDF, to be edited in a word processor before it is sent. */
export async function writeLetterDocx(letter: Letter): Promise<Uint8Array> {
  const facts = letterFacts(letter);
  const logo = facts.logo ? [await image(facts.logo)] : [];
  const document = new Document({
    title: facts.title,
    creator: facts.authority,
    styles: {
      default: { document: { run: { language: { value: languages[letter.locale] } } } },
    },
    sections: [{ children: [...logo, ...opening(facts), ...body(facts), ...signature(facts)] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const languages = { fr: 'fr-FR', en: 'en-GB' } as const;

type Facts = ReturnType<typeof letterFacts>;

const line = (text: string) => new Paragraph({ text });
const strongLine = (text: string) =>
  new Paragraph({ children: [new TextRun({ text, bold: true })] });

const opening = (facts: Facts): Paragraph[] => [
  strongLine(facts.authority),
  ...facts.sender.map(line),
  ...facts.recipient.map((text) => new Paragraph({ text, indent: { left: indented } })),
  new Paragraph({ text: facts.dated, alignment: AlignmentType.RIGHT, spacing: apart }),
  ...(facts.reference === null ? [] : [line(facts.reference)]),
  new Paragraph({
    heading: 'Heading1',
    children: [new TextRun({ text: facts.subject, bold: true })],
    spacing: apart,
  }),
];

const body = (facts: Facts): (Paragraph | Table)[] => [
  spaced(facts.salutation),
  ...facts.paragraphs.map(spaced),
  ...(facts.amounts ? [table(facts.amounts)] : []),
  spaced(facts.closing),
];

const signature = ({ signatory, enclosures, enclosuresLabel }: Facts): Paragraph[] => [
  ...[signatory.delegation ?? '', signatory.quality, '', signatory.name].map(
    (text) => new Paragraph({ text, indent: { left: indented } }),
  ),
  ...(enclosures.length === 0 ? [] : [spaced(enclosuresLabel)]),
  ...enclosures.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
];

/** In twentieths of a point. */
const indented = 4500;
const apart = { before: 240, after: 240 };
const spaced = (text: string) => new Paragraph({ text, spacing: apart });

const table = ({ header, rows }: NonNullable<Facts['amounts']>): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: header.map((text) => cell(strongLine(text))) }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(line(text))) })),
    ],
  });

const cell = (paragraph: Paragraph) => new TableCell({ children: [paragraph] });

const logoHeight = 80;

async function image({ bytes, format, alt }: Logo): Promise<Paragraph> {
  const data = Buffer.from(bytes);
  const { width, height } = await new Transformer(data).metadata();
  const transformation = { width: Math.round((width / height) * logoHeight), height: logoHeight };
  const altText = { name: alt, description: alt, title: alt };
  return new Paragraph({
    children: [new ImageRun({ type: format, data, transformation, altText })],
  });
}
