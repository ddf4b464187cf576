import { Controller } from '@nestjs/common';
import { evidence } from '@tracker/contract';
import type { PersonId } from '@tracker/domain';
import { Me } from '../../accounts/session.guard';
import { HarmlessDownload } from '../../platform/download.decorator';
import { Endpoint, Sent } from '../../platform/endpoint.decorator';
import { FileAnswers } from './file-answers';
import { Uploads } from './uploads';

const { addFile, getFile, getPreview } = evidence;

@Controller()
export class FilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly answers: FileAnswers,
  ) {}

  @Endpoint(addFile)
  add(@Me() me: PersonId, @Sent(addFile) { params, body, file }: Sent<typeof addFile>) {
    return this.uploads.add(me, params.id, body, file);
  }

  @Endpoint(getFile)
  @HarmlessDownload()
  file(@Me() me: PersonId, @Sent(getFile) { params }: Sent<typeof getFile>) {
    return this.answers.file(me, params.id);
  }

  @Endpoint(getPreview)
  @HarmlessDownload()
  preview(@Me() me: PersonId, @Sent(getPreview) { params }: Sent<typeof getPreview>) {
    return this.answers.preview(me, params.id);
  }
}
