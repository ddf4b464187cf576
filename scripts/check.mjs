// npm run check: what is quick to know before a commit. `npm test` is the whole.
import { prepare } from './prepare.mjs';
import { finish, formatStep, lintStep, testStep, typesStep } from './steps.mjs';

prepare();
await formatStep();
await lintStep();
await typesStep();
await testStep('Rules', 'test', 'domain', 'contract');
finish();
