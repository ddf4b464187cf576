import type { HostileFile } from './hostile-file';
import { hostileOffice } from './office';
import { hostilePdfs } from './pdfs';
import { hostilePictures } from './pictures';
import { hostileNames, hostileTexts } from './texts';

export { archive, packedZeros, rawArchive } from './archives';
export { sentences, script, type HostileFile, type HostileVerdict } from './hostile-file';
export { office } from './office';
export { pdf } from './pdfs';
export { withPosition } from './pictures';

/**
 * Files that somebody could send to do harm, with what becomes of each. Made by hand here, for tests
 * only: the demo never loads this. Those that are `kept` are what a browser has to be shown.
 */
export async function hostileFiles(): Promise<HostileFile[]> {
  return [
    ...(await hostilePictures()),
    ...(await hostilePdfs()),
    ...(await hostileOffice()),
    ...hostileTexts(),
    ...hostileNames(),
  ];
}
