import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { findingKinds, severities } from '#features/publication/finding.ts';
import { encodings } from './decode-document.ts';
import { mediaTypes } from './document-format.ts';
import { questionKinds, reconciliationFormat, statementKinds } from './reconciliation.ts';

const schema = JSON.parse(readFileSync('docs/reconciliation.schema.json', 'utf8'));

test('the published schema is a valid one, and closed', () => {
  const ajv = new Ajv({ strict: false, formats: { date: true } });
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(ajv.compile(schema)({ format: reconciliationFormat, extra: 1 })).toBe(false);
});

test('its lists are those of the code, in the same order', () => {
  const { $defs, properties } = schema;
  expect({
    findings: $defs.finding.properties.kind.enum,
    severities: $defs.finding.properties.severity.enum,
    statements: $defs.statement.properties.kind.enum,
    questions: $defs.question.properties.kind.enum,
    encodings: properties.document.properties.encoding.enum,
    mediaTypes: properties.document.properties.media_type.enum,
    format: properties.format.const,
  }).toEqual({
    findings: findingKinds,
    severities,
    statements: statementKinds,
    questions: questionKinds,
    encodings,
    mediaTypes,
    format: reconciliationFormat,
  });
});
