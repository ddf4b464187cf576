import type { SkillView } from '@tracker/contract';
import { dayAt, levelIn, type Day, type LevelAnswer } from '@tracker/domain';
import { deciderIn, type ApprenticeRecord } from '../apprenticeships/records';
import { isTakenBack } from '../sign-offs/requests';
import type { SignOffRequest } from '../sign-offs/sign-off-request.entity';
import { skillsOf } from './item-words';
import type { LoadedItem } from './items';

/** What the owner says of the skills, and since when. */
export type SaidOn = LevelAnswer & { on: Day };

/** Each skill of the item, with the two opinions on it. */
export function skillViews(
  { record, programmeItem }: LoadedItem,
  self: SaidOn | null,
  requests: readonly SignOffRequest[],
): SkillView[] {
  return skillsOf(record.programme.content, programmeItem).map(({ code, name, level: asked }) => {
    const said = self && levelIn(self, code);
    return {
      code,
      name,
      asked,
      self: said && self ? { level: said, on: self.on } : null,
      signer: signerLevel(record, requests, code),
    };
  });
}

/** The newest level that a signer saw, whatever they decided: level and decision are separate (rule 6). */
function signerLevel(record: ApprenticeRecord, requests: readonly SignOffRequest[], code: string) {
  for (const request of requests) {
    const { decidedAt, decidedBy, onBehalfOf } = request;
    const level = levelIn(request, code);
    if (level && decidedAt && decidedBy && !isTakenBack(requests, request))
      return { level, on: dayAt(decidedAt), by: deciderIn(record, decidedBy, onBehalfOf) };
  }
  return null;
}
