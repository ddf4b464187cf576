import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../../../..');
const dockerfile = readFileSync(path.join(root, 'docker/Dockerfile'), 'utf8');
const projects = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
);

describe('the image', () => {
  it.each(projects)('installs the packages of %s', (project) =>
    expect(dockerfile).toContain(`COPY ${project}/package.json ${project}/\n`),
  );
});
