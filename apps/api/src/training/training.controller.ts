import { Controller } from '@nestjs/common';
import { training } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../accounts/session.guard';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { CertificateChanges } from './certificate-changes';
import { TrainingPages } from './training-pages';

const { getTraining, getTrainingForm, getCertificate, addCertificate, changeCertificate } =
  training;
const { renewCertificate, withdrawCertificate, confirmCertificate, letCertificateLapse } = training;

@Controller()
export class TrainingController {
  constructor(
    private readonly pages: TrainingPages,
    private readonly changes: CertificateChanges,
  ) {}

  @Endpoint(getTraining)
  list(@Me() me: PersonId, @Sent(getTraining) { params }: Sent<typeof getTraining>) {
    return this.pages.list(me, params.id);
  }

  @Endpoint(getTrainingForm)
  form(@Me() me: PersonId, @Sent(getTrainingForm) { params }: Sent<typeof getTrainingForm>) {
    return this.pages.form(me, params.id);
  }

  @Endpoint(getCertificate)
  one(@Me() me: PersonId, @Sent(getCertificate) { params }: Sent<typeof getCertificate>) {
    return this.pages.certificate(me, params.id);
  }

  @Endpoint(addCertificate)
  add(@Me() me: PersonId, @Sent(addCertificate) { params, body }: Sent<typeof addCertificate>) {
    return this.changes.add(me, params.id, body);
  }

  @Endpoint(changeCertificate)
  change(
    @Me() me: PersonId,
    @Sent(changeCertificate) { params, body, version }: Sent<typeof changeCertificate>,
  ) {
    return this.changes.change(me, params.id, body, version);
  }

  @Endpoint(renewCertificate)
  renew(
    @Me() me: PersonId,
    @Sent(renewCertificate) { params, body }: Sent<typeof renewCertificate>,
  ) {
    return this.changes.renew(me, params.id, body);
  }

  @Endpoint(withdrawCertificate)
  withdraw(
    @Me() me: PersonId,
    @Sent(withdrawCertificate) { params, body }: Sent<typeof withdrawCertificate>,
  ) {
    return this.changes.withdraw(me, params.id, body.reason);
  }

  @Endpoint(confirmCertificate)
  confirm(
    @Me() me: PersonId,
    @Sent(confirmCertificate) { params, version }: Sent<typeof confirmCertificate>,
  ) {
    return this.changes.confirm(me, params.id, version);
  }

  @Endpoint(letCertificateLapse)
  letLapse(
    @Me() me: PersonId,
    @Sent(letCertificateLapse) { params, body, version }: Sent<typeof letCertificateLapse>,
  ) {
    return this.changes.letLapse(me, params.id, body.reason, version);
  }
}
