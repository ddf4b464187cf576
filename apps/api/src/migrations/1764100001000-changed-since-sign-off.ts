import { TableCheck, type MigrationInterface, type QueryRunner } from 'typeorm';

const stateCheck = (states: readonly string[]) =>
  new TableCheck({
    name: 'ck_plan_items_state',
    expression: `state IN (${states.map((state) => `'${state}'`).join(', ')})`,
  });

const before = [
  'not-started',
  'in-progress',
  'awaiting-sign-off',
  'returned',
  'signed-off',
  'not-required',
];
const after = before.toSpliced(-1, 0, 'changed');

/** A state for what was changed after it was signed off (product.md rule 5). */
export class ChangedSinceSignOff1764100001000 implements MigrationInterface {
  name = 'ChangedSinceSignOff1764100001000';

  up = (runner: QueryRunner) => replaceCheck(runner, after);

  async down(runner: QueryRunner) {
    await runner.query(`UPDATE plan_items SET state = 'signed-off' WHERE state = 'changed'`);
    await replaceCheck(runner, before);
  }
}

async function replaceCheck(runner: QueryRunner, states: readonly string[]) {
  await runner.dropCheckConstraint('plan_items', 'ck_plan_items_state');
  await runner.createCheckConstraint('plan_items', stateCheck(states));
}
