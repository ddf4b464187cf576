import { aboutFileKind, type FileKind } from '@tracker/domain';
import { checkOffice } from './check-office';
import { checkPdf } from './check-pdf';
import { checkText } from './check-text';
import { cleanedPicture } from './clean-picture';
import type { Arrived } from './incoming';
import type { CheckedFile } from './storage';

/**
 * The file that is kept, once its content is what its name says and holds nothing that acts by itself.
 * Throws the sentence that says why not. A picture is drawn anew: its position and all that is not
 * seen are gone, and the new bytes are those that a signature names.
 */
export async function checkFile(
  arrived: Arrived,
  kind: FileKind,
  newPath: () => string,
): Promise<CheckedFile> {
  const { mediaType } = aboutFileKind[kind];
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return { ...(await cleanedPicture(arrived, kind, newPath())), mediaType };
    case 'pdf':
      await checkPdf(arrived.path);
      break;
    case 'docx':
    case 'xlsx':
    case 'pptx':
    case 'odt':
      await checkOffice(arrived.path, kind);
      break;
    case 'txt':
    case 'csv':
    case 'md':
      await checkText(arrived.path, kind);
      break;
  }
  return { ...arrived, mediaType };
}
