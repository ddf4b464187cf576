import * as contract from '@tracker/contract';
import { takesKey, type Endpoint } from '@tracker/contract';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const src = path.join(__dirname, '..');

/** `call(training.addCertificate, …)` in the source of a page: which endpoint, and where. */
const plainCalls = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|testing[/\\]/.test(file))
  .flatMap((file) =>
    [...readFileSync(path.join(src, file), 'utf8').matchAll(/\bcall\(\s*(\w+)\.(\w+)/g)].map(
      ([, feature = '', name = '']) => ({ file, name: `${feature}.${name}` }),
    ),
  );

function endpointOf(name: string): Endpoint {
  const [feature = '', key = ''] = name.split('.');
  const group = new Map(Object.entries(contract)).get(feature) as object;
  return new Map(Object.entries(group)).get(key) as Endpoint;
}

/** Done twice, they do the same once. */
const harmless = ['evidence.markOpened', 'accounts.staySignedIn'];

it('whatever must not be done twice goes through useWrite or useUpload, which send a key with it', () => {
  expect(plainCalls.length).toBeGreaterThan(5);
  const leaks = plainCalls.filter(
    ({ name }) => takesKey(endpointOf(name)) && !harmless.includes(name),
  );
  expect(leaks).toEqual([]);
});
