import { plans, signOffs } from '@tracker/contract';
import { leila, priya, ruth, sam, tom } from '@tracker/examples';
import { given } from './given';
import { itemOf } from './item-of';
import { TestService, type Browser } from './test-service';

/** Sam, Priya and Tom, each in their own browser, around one apprenticeship. */
export class CoreLoop {
  private constructor(
    readonly service: TestService,
    readonly apprenticeship: string,
    readonly asSam: Browser,
    readonly asPriya: Browser,
    readonly asTom: Browser,
  ) {}

  static async start(): Promise<CoreLoop> {
    const service = await TestService.start();
    const apprenticeship = await given.apprenticeship(service);
    await given.people(service, leila);
    await given.programmeLead(service, ruth);
    return CoreLoop.again(service, apprenticeship);
  }

  /** Everybody signs in, as they must after some days have passed. */
  static async again(service: TestService, apprenticeship: string): Promise<CoreLoop> {
    const [asSam, asPriya, asTom] = [
      await service.as(sam),
      await service.as(priya),
      await service.as(tom),
    ];
    return new CoreLoop(service, apprenticeship, asSam, asPriya, asTom);
  }

  /** An item in progress, with Sam's words. */
  async written(key = 'build.workstation', statement = 'I built it from a clean clone.') {
    const { id, version } = await itemOf(this.service, this.apprenticeship, key);
    return this.write(id, statement, version);
  }

  async write(id: string, statement: string, version: number) {
    const sends = { params: { id }, body: { statement, selfLevel: 'working' }, ifMatch: version };
    return (await this.asSam.call(plans.saveStatement, sends)).data;
  }

  /** An item that awaits sign-off, with the hash of what was sent. */
  async asked(key?: string) {
    const { id, version } = await this.written(key);
    return this.ask(id, version);
  }

  async ask(id: string, version: number) {
    const sends = { params: { id }, body: { confirmed: true }, ifMatch: version };
    const { data } = await this.asSam.call(signOffs.requestSignOff, sends);
    return { id, version: data.version, snapshot: data.request?.snapshot ?? '' };
  }

  async returned() {
    const item = await this.asked();
    await this.asPriya.call(signOffs.returnRequest, {
      params: { id: item.id },
      body: {
        snapshot: item.snapshot,
        wentWell: 'It builds',
        whatNext: 'Note what was missing',
      },
    });
    return item;
  }

  async signed(key?: string) {
    const item = await this.asked(key);
    const body = { snapshot: item.snapshot };
    await this.asPriya.call(signOffs.signOff, { params: { id: item.id }, body });
    return item;
  }

  async read(id: string) {
    return (await this.asSam.call(plans.getItem, { params: { id } })).data;
  }
}
