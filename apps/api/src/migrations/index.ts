import { CoreLoop1764000000000 } from './1764000000000-core-loop';
import { Evidence1764100000000 } from './1764100000000-evidence';
import { ChangedSinceSignOff1764100001000 } from './1764100001000-changed-since-sign-off';
import { Certificates1764500000000 } from './1764500000000-certificates';
import { DoneUnits1764200000000 } from './1764200000000-done-units';
import { FileChecks1764100010000 } from './1764100010000-file-checks';
import { Cover1764300000000 } from './1764300000000-cover';
import { Outbox1764400000000 } from './1764400000000-outbox';
import { Batches1764600000000 } from './1764600000000-batches';
import { Observations1764400001000 } from './1764400001000-observations';
import { LevelsBySkill1764650000000 } from './1764650000000-levels-by-skill';
import { OffTheJobHours1764700000000 } from './1764700000000-off-the-job-hours';
import { Breaks1764800000000 } from './1764800000000-breaks';
import { PlannedDays1764900000000 } from './1764900000000-planned-days';
import { Standings1764900001000 } from './1764900001000-standings';
import { Jobs1764950000000 } from './1764950000000-jobs';
import { LateDuties1765000000000 } from './1765000000000-late-duties';

/** In the order in which they run. One set for both databases. */
export const migrations = [
  CoreLoop1764000000000,
  Evidence1764100000000,
  ChangedSinceSignOff1764100001000,
  Certificates1764500000000,
  DoneUnits1764200000000,
  FileChecks1764100010000,
  Cover1764300000000,
  Outbox1764400000000,
  Observations1764400001000,
  Batches1764600000000,
  LevelsBySkill1764650000000,
  OffTheJobHours1764700000000,
  Breaks1764800000000,
  PlannedDays1764900000000,
  Standings1764900001000,
  Jobs1764950000000,
  LateDuties1765000000000,
];
