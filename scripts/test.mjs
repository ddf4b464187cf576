// npm test: everything that has to hold, on this machine and in CI.
import { prepare } from './prepare.mjs';
import { buildStep, finish, formatStep, lintStep, testStep, typesStep } from './steps.mjs';

prepare();
await formatStep();
await lintStep();
await typesStep();
await buildStep();
await testStep('Tests', 'test');
await testStep('Tests on PostgreSQL', 'test-postgres');
await testStep('Journeys', 'e2e');
finish();
