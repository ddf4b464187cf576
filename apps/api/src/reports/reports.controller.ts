import { Controller } from '@nestjs/common';
import { reports } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { HarmlessDownload } from '../platform/download.decorator';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { RecordReport } from './record-report';
import { ReportFiles } from './report-files';
import { ReportList } from './report-list';

const { getReports, getReport } = reports;
const { downloadTeam, downloadHours, downloadSignOffs, downloadCertificates } = reports;

@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportList,
    private readonly files: ReportFiles,
    private readonly record: RecordReport,
  ) {}

  @Endpoint(getReports)
  list(@Me() me: PersonId, @Sent(getReports) { query }: Sent<typeof getReports>) {
    return this.reports.list(me, query);
  }

  @Endpoint(downloadTeam)
  @HarmlessDownload()
  team(@Me() me: PersonId, @Sent(downloadTeam) { query }: Sent<typeof downloadTeam>) {
    return this.files.team(me, query);
  }

  @Endpoint(downloadHours)
  @HarmlessDownload()
  hours(@Me() me: PersonId, @Sent(downloadHours) { query }: Sent<typeof downloadHours>) {
    return this.files.hours(me, query);
  }

  @Endpoint(downloadSignOffs)
  @HarmlessDownload()
  signOffs(@Me() me: PersonId, @Sent(downloadSignOffs) { query }: Sent<typeof downloadSignOffs>) {
    return this.files.signOffs(me, query);
  }

  @Endpoint(downloadCertificates)
  @HarmlessDownload()
  certificates(
    @Me() me: PersonId,
    @Sent(downloadCertificates) { query }: Sent<typeof downloadCertificates>,
  ) {
    return this.files.certificates(me, query);
  }

  @Endpoint(getReport)
  report(@Me() me: PersonId, @Sent(getReport) { params }: Sent<typeof getReport>) {
    return this.record.of(me, params.id);
  }
}
