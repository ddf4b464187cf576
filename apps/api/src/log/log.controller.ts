import { Controller } from '@nestjs/common';
import { log } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { EntryChanges } from './entry-changes';
import { EntryForm } from './entry-form';
import { LogPages } from './log-pages';

const { getLog, getNewEntryForm, addEntry, getEntry, changeEntry, withdrawEntry, verifyEntry } =
  log;

@Controller()
export class LogController {
  constructor(
    private readonly pages: LogPages,
    private readonly form: EntryForm,
    private readonly changes: EntryChanges,
  ) {}

  @Endpoint(getLog)
  month(@Me() me: PersonId, @Sent(getLog) { params, query }: Sent<typeof getLog>) {
    return this.pages.month(me, params.id, query);
  }

  @Endpoint(getNewEntryForm)
  newEntry(@Me() me: PersonId, @Sent(getNewEntryForm) { params }: Sent<typeof getNewEntryForm>) {
    return this.form.of(me, params.id);
  }

  @Endpoint(addEntry)
  add(@Me() me: PersonId, @Sent(addEntry) { params, body }: Sent<typeof addEntry>) {
    return this.changes.add(me, params.id, body);
  }

  @Endpoint(getEntry)
  entry(@Me() me: PersonId, @Sent(getEntry) { params }: Sent<typeof getEntry>) {
    return this.pages.entry(me, params.id);
  }

  @Endpoint(changeEntry)
  change(
    @Me() me: PersonId,
    @Sent(changeEntry) { params, body, version }: Sent<typeof changeEntry>,
  ) {
    return this.changes.change(me, params.id, body, version);
  }

  @Endpoint(withdrawEntry)
  withdraw(@Me() me: PersonId, @Sent(withdrawEntry) { params, body }: Sent<typeof withdrawEntry>) {
    return this.changes.withdraw(me, params.id, body.reason);
  }

  @Endpoint(verifyEntry)
  verify(@Me() me: PersonId, @Sent(verifyEntry) { params, version }: Sent<typeof verifyEntry>) {
    return this.changes.verify(me, params.id, version);
  }
}
