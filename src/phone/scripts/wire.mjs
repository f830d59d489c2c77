// Writes the types of the wire from the published contract: node scripts/wire.mjs; with --lihat it only shows them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const contract = new URL('../../../docs/kontrak/2026-12.openapi.json', import.meta.url);
const target = new URL('../src/net/wire.ts', import.meta.url);

const nameOf = (reference) => reference.split('/').at(-1);

const typeOf = (schema) => {
  if (schema.$ref) {
    return nameOf(schema.$ref);
  }
  if (schema.enum) {
    return schema.enum.map((word) => `'${word}'`).join(' | ');
  }
  if (schema.oneOf) {
    return schema.oneOf.map(typeOf).join(' | ');
  }
  const types = [schema.type].flat();
  return types
    .filter((type) => type !== 'null')
    .map((type) => plainType(type, schema))
    .concat(types.includes('null') ? ['null'] : [])
    .join(' | ');
};

const plainType = (type, schema) => {
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      const item = typeOf(schema.items);
      return item.includes('|') || item.startsWith('readonly') ? `readonly (${item})[]` : `readonly ${item}[]`;
    }
    case 'object':
      return schema.additionalProperties ? `Readonly<Record<string, ${typeOf(schema.additionalProperties)}>>` : 'object';
    case 'null':
      return 'null';
    default:
      return type;
  }
};

const comment = (text, indent) => (text ? `${indent}/** ${text.replaceAll('\n', ' ')} */\n` : '');

const interfaceOf = ([name, schema]) => {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).map(
    ([member, type]) =>
      `${comment(type.description, '  ')}  readonly ${member}${required.has(member) ? '' : '?'}: ${typeOf(type)};\n`,
  );
  return `${comment(schema.description, '')}export interface ${name} {\n${members.join('')}}\n`;
};

const schemas = JSON.parse(readFileSync(contract, 'utf8')).components.schemas;
const fresh = `// Generated from docs/kontrak/2026-12.openapi.json by scripts/wire.mjs; not written by hand.\n\n${Object.entries(
  schemas,
)
  .map(interfaceOf)
  .join('\n')}`;

if (process.argv.includes('--lihat')) {
  process.stdout.write(fresh);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) {
  writeFileSync(target, fresh);
}
