import { log, plans, signOffs } from '@tracker/contract';
import { samsWords, type SamsRecord, type VisitorName } from './access-visitors';
import { aSession } from './given-log';
import { itemOf } from './item-of';

export async function itemsOf(record: SamsRecord) {
  const one = (key: string) => itemOf(record.service, record.apprenticeship, key);
  return {
    untouched: await one('build.workstation'),
    toStart: await one('build.signed-commit'),
    toTick: await one('onboarding.d1.hr'),
    ticked: await ticked(record, 'onboarding.d1.people', 'sam'),
    managersToTick: await one('onboarding.d0.equipment'),
    managersTicked: await ticked(record, 'onboarding.d0.bpss', 'tom'),
    toExempt: await one('build.map'),
    exempt: await exempt(record, 'build.docs-fix'),
    written: await written(record, 'build.script'),
    toWithdraw: await asked(record, 'build.runbook'),
    toSign: await asked(record, 'build.rebuild'),
    toReturn: await asked(record, 'build.decision'),
    toRead: await asked(record, 'test.pyramid'),
    signed: await signed(record, 'test.first-unit'),
    changed: await changed(record, 'test.smoke'),
    toUndo: await signed(record, 'test.flaky'),
    desksUntouched: await one('servicedesk.sit-in'),
    desksToExempt: await one('servicedesk.route'),
    desksToSign: await asked(record, 'servicedesk.classify'),
    desksToRead: await asked(record, 'servicedesk.owner-map'),
  };
}

async function ticked({ service, apprenticeship, as }: SamsRecord, key: string, by: VisitorName) {
  const { id } = await itemOf(service, apprenticeship, key);
  return (await as[by].call(plans.tickItem, { params: { id } })).data;
}

async function exempt({ service, apprenticeship, as }: SamsRecord, key: string) {
  const { id } = await itemOf(service, apprenticeship, key);
  const body = { reason: 'Done before' };
  return (await as.priya.call(plans.exemptItem, { params: { id }, body })).data;
}

async function written({ service, apprenticeship, as }: SamsRecord, key: string) {
  const { id, version } = await itemOf(service, apprenticeship, key);
  const body = { statement: samsWords.statement, selfLevel: 'working' };
  return (await as.sam.call(plans.saveStatement, { params: { id }, body, ifMatch: version })).data;
}

async function asked(record: SamsRecord, key: string) {
  const { id, version } = await written(record, key);
  const sends = { params: { id }, body: { confirmed: true }, ifMatch: version };
  const { data } = await record.as.sam.call(signOffs.requestSignOff, sends);
  return { ...data, snapshot: data.request?.snapshot ?? '' };
}

async function signed(record: SamsRecord, key: string) {
  const { id, snapshot } = await asked(record, key);
  return (await record.as.priya.call(signOffs.signOff, { params: { id }, body: { snapshot } }))
    .data;
}

/** Signed with a session in it, which is withdrawn afterwards. */
async function changed(record: SamsRecord, key: string) {
  const { service, apprenticeship, as } = record;
  const { id } = await itemOf(service, apprenticeship, key);
  const session = await as.sam.call(log.addEntry, {
    params: { id: apprenticeship },
    body: { ...aSession({ did: samsWords.session }), minutes: 30, itemIds: [id] },
  });
  await signed(record, key);
  const params = { id: session.data.id };
  await as.sam.call(log.withdrawEntry, { params, body: { reason: 'Logged twice' } });
  const { data } = await as.priya.call(signOffs.getReview, { params: { id } });
  return { ...data.item, snapshot: data.request.snapshot };
}
