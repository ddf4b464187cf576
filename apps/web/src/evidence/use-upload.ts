import { useQueryClient } from '@tanstack/react-query';
import { evidence, type BodyInput, type EvidenceView } from '@tracker/contract';
import { useEffect, useRef, useState } from 'react';
import { useOnce } from '../app/intents';
import { readAnew } from '../app/query';
import { upload, UploadCancelled } from '../app/upload';

/** A file under way. `part` from 0 to 1: how much of it was sent. */
export type Under = { file: File; part: number } | 'cancelled' | null;

type Fields = BodyInput<typeof evidence.addFile>;

/**
 * Sends a file, once however often it is tried. `send` gives null when the person cancelled it; it
 * throws ApiProblem as `call` does.
 */
export function useUpload(apprenticeshipId: string) {
  const client = useQueryClient();
  const once = useOnce();
  const [under, setUnder] = useState<Under>(null);
  const cancelling = useRef<AbortController>(null);
  // Who leaves the page takes the file along.
  useEffect(() => () => cancelling.current?.abort(), []);
  const send = async (file: File, body: Fields): Promise<EvidenceView | null> => {
    const sent = { params: { id: apprenticeshipId }, body, file };
    try {
      const piece = await once(sent, (key) => {
        cancelling.current = new AbortController();
        setUnder({ file, part: 0 });
        return upload(evidence.addFile, sent, {
          key,
          signal: cancelling.current.signal,
          onProgress: (part) => setUnder({ file, part }),
        });
      });
      setUnder(null);
      readAnew(client);
      return piece;
    } catch (problem) {
      const isCancelled = problem instanceof UploadCancelled;
      setUnder(isCancelled ? 'cancelled' : null);
      if (isCancelled) return null;
      throw problem;
    }
  };
  return { under, send, cancel: () => cancelling.current?.abort() };
}
