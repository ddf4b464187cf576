// Lints `[{ file, code }]` from the standard input, each as if `code` stood in that file. Answers with
// the messages about imports. A process of its own: ESLint's configuration is an ES module.
import { ESLint } from 'eslint';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const root = path.join(import.meta.dirname, '../../../..');
const eslint = new ESLint({ cwd: root });
const aboutImports = ['@nx/enforce-module-boundaries', 'no-restricted-imports'];

const answers = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  answers.push(
    result.messages
      .filter(({ ruleId, fatal }) => fatal || aboutImports.includes(ruleId))
      .map(({ message }) => message),
  );
}
console.log(JSON.stringify(answers));
