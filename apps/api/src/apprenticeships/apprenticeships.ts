import { Injectable } from '@nestjs/common';
import { apprenticeships as contract, type Body } from '@tracker/contract';
import {
  checkMayName,
  conflict,
  invalid,
  itemsFor,
  ownWorkProblems,
  startProblems,
  type PersonId,
  type Problems,
} from '@tracker/domain';
import { Clock } from '../platform/clock';
import { Db, type Reader } from '../platform/db';
import { Programmes, type PublishedProgramme } from '../programmes/programmes';
import { accountProblems, accountsOf, takeTurnOf, type Account } from './named-accounts';
import { planProblems, StartApprenticeship } from './start';

type Form = Body<typeof contract.startApprenticeship>;
type People = { apprentice?: Account; mentor?: Account; lineManager?: Account };

/** What a programme lead does with a whole apprenticeship. */
@Injectable()
export class Apprenticeships {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly starting: StartApprenticeship,
  ) {}

  /** Starts an apprenticeship from the form. Says everything that is wrong with it at once. */
  async start(me: PersonId, form: Form): Promise<{ id: string; items: number }> {
    const programme = await this.programmeOf(form);
    return this.db.write(async (tx) => {
      const { apprentice, mentor, lineManager } = await this.peopleOf(tx, form, programme);
      checkMayName(me, apprentice.id);
      await takeTurnOf(tx, apprentice.id);
      await this.checkNoneRuns(tx, apprentice);
      const id = await this.starting.start(tx, me, {
        ...form,
        appendix: contract.appendix.parse(form),
        apprentice: apprentice.id,
        programme,
        people: [
          { role: 'mentor', personId: mentor.id },
          { role: 'line-manager', personId: lineManager.id },
        ],
      });
      return { id, items: itemsFor(programme.content.items, form.focusArea).length };
    });
  }

  private async programmeOf(form: Form): Promise<PublishedProgramme> {
    const all = await this.programmes.all(this.db.read);
    const found = all.find(({ content }) => content.key === form.programme);
    if (!found) throw invalid({ programme: 'Choose a programme' });
    return found;
  }

  private async peopleOf(
    tx: Reader,
    form: Form,
    programme: PublishedProgramme,
  ): Promise<Required<People>> {
    const { apprentice, mentor, lineManager } = form;
    const accounts = await accountsOf(tx, [apprentice, mentor, lineManager]);
    const people: People = {
      apprentice: accounts.get(apprentice),
      mentor: accounts.get(mentor),
      lineManager: accounts.get(lineManager),
    };
    const problems: Problems = {
      ...accountProblems(accounts, { apprentice, mentor, lineManager }),
      ...ownProblems(people),
      ...planProblems({ ...form, programme }),
      ...startProblems(form, this.clock.today()),
    };
    if (Object.keys(problems).length > 0) throw invalid(problems);
    return people as Required<People>;
  }

  /** A planned end that has passed ends nothing (product.md rule 12): the relationship decides. */
  private async checkNoneRuns(tx: Reader, { id, name }: Account) {
    const running = await tx.rows(
      `SELECT 1 FROM relationships
        WHERE person_id = $1 AND role = 'apprentice' AND (until_on IS NULL OR until_on >= $2)`,
      [id, this.clock.today()],
    );
    if (running.length > 0)
      throw conflict(`${name} already has an apprenticeship. One person can have one at a time`);
  }
}

const ownProblems = ({ apprentice, mentor, lineManager }: People): Problems =>
  apprentice
    ? ownWorkProblems(apprentice.id, [
        { field: 'mentor', personId: mentor?.id },
        { field: 'lineManager', personId: lineManager?.id },
      ])
    : {};
