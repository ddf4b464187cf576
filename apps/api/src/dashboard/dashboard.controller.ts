import { Controller } from '@nestjs/common';
import { dashboard, progress, timeline } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Records } from '../apprenticeships/records';
import { Db } from '../platform/db';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Timeline } from '../timeline/timeline';
import { howWeWorkThisOut } from './how-we-work-this-out';
import { Overviews } from './overviews';
import { ProgressCharts } from './progress-charts';
import { Teams } from './teams';

const { getHowWeWorkThisOut, getOverview, getTeam, getMyApprentices } = dashboard;
const { getProgress } = progress;
const { getTimeline } = timeline;

@Controller()
export class DashboardController {
  constructor(
    private readonly overviews: Overviews,
    private readonly charts: ProgressCharts,
    private readonly teams: Teams,
    private readonly records: Records,
    private readonly timeline: Timeline,
    private readonly db: Db,
  ) {}

  @Endpoint(getOverview)
  overview(@Me() me: PersonId, @Sent(getOverview) { params }: Sent<typeof getOverview>) {
    return this.overviews.overview(me, params.id);
  }

  @Endpoint(getProgress)
  progress(@Me() me: PersonId, @Sent(getProgress) { params }: Sent<typeof getProgress>) {
    return this.charts.of(me, params.id);
  }

  @Endpoint(getTeam)
  team(@Me() me: PersonId, @Sent(getTeam) { query }: Sent<typeof getTeam>) {
    return this.teams.team(me, query);
  }

  @Endpoint(getMyApprentices)
  mine(@Me() me: PersonId, @Sent(getMyApprentices) { query }: Sent<typeof getMyApprentices>) {
    return this.teams.mine(me, query);
  }

  @Endpoint(getHowWeWorkThisOut)
  howWeWorkThisOut() {
    return howWeWorkThisOut();
  }

  @Endpoint(getTimeline)
  async happened(
    @Me() me: PersonId,
    @Sent(getTimeline) { params, query }: Sent<typeof getTimeline>,
  ) {
    const record = await this.records.visibleTo(this.db.read, me, params.id);
    return this.timeline.ofRecord(this.db.read, record, query.before);
  }
}
