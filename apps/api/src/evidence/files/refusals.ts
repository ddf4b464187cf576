import { aboutFileKind, invalid, sizeWords, type FileKind, type RuleError } from '@tracker/domain';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Why a file was not taken: one sentence at the field, which says what to do where it is not plain. */
export const refused = (sentence: string): RuleError => invalid({ file: sentence });

export const refusals = {
  empty: () => refused('The selected file is empty'),
  tooLarge: (largest: number) =>
    refused(`The selected file must be smaller than ${sizeWords(largest)}`),
  otherKind: (allowed: readonly FileKind[]) =>
    refused(
      `The selected file must be a ${either.format(allowed.map((kind) => aboutFileKind[kind].words))}`,
    ),
  heic: () =>
    refused('The selected file is a HEIC photo. Save or send it as a JPEG, then select it again'),
  notWhatItSays: (kind: FileKind) =>
    refused(
      `The selected file is named like a ${aboutFileKind[kind].words} file, but is not one. Save it again as that and select it again`,
    ),
  encrypted: () => refused('The selected file is password protected. Save it without a password'),
  damaged: () =>
    refused('The selected file is damaged or incomplete. Save it again and select it again'),
  active: () =>
    refused(
      'The selected file contains a macro, a script or another file. Save it without them, for example as a PDF',
    ),
  loadsFromElsewhere: () =>
    refused('The selected file loads something from another place. Save it as a PDF'),
  severalKinds: () => refused('The selected file contains more than one kind of file'),
  bomb: () => refused('The selected file is too large when it is unpacked'),
  tooManyPixels: (megapixels: number) =>
    refused(`The selected picture must be smaller than ${String(megapixels)} megapixels`),
  notText: () =>
    refused('The selected file contains characters that are not text. Save it as UTF-8 text'),
  noRoom: (used: number, quota: number) =>
    refused(
      `There is no room for this file. You have used ${sizeWords(used)} of ${sizeWords(quota)}`,
    ),
} as const;
