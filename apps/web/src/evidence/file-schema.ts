import { evidence } from '@tracker/contract';
import { z } from 'zod';
import type { EvidenceForm } from './serving';

const { title, ...fields } = evidence.addFile.body.shape;

/**
 * The answers of the page for a file. What is wrong with a file is said before it is sent where the
 * page can tell; the service looks at every one, whatever its name.
 */
export const fileSchema = ({ largestFile, largestFileWords, accept, fileKinds }: Limits) =>
  z.object({
    file: z
      .instanceof(File, { error: 'Select a file' })
      .refine(({ size }) => size > 0, { error: 'The selected file is empty', abort: true })
      .refine(({ name }) => !/\.hei[cf]$/i.test(name), {
        error: 'The selected file is a HEIC photo. Save or send it as a JPEG, then select it again',
        abort: true,
      })
      .refine(({ name }) => hasExtension(name, accept), {
        error: `The selected file must be a ${oneOf(fileKinds)}`,
        abort: true,
      })
      .refine(({ size }) => size <= largestFile, {
        error: `The selected file must be smaller than ${largestFileWords}`,
      }),
    title: z.preprocess((typed) => (typed === '' ? undefined : typed), title),
    ...fields,
    then: z.enum(['done', 'another']).default('done'),
  });

type Limits = Pick<EvidenceForm, 'largestFile' | 'largestFileWords' | 'accept' | 'fileKinds'>;

export type FileAnswers = z.output<ReturnType<typeof fileSchema>>;

const hasExtension = (name: string, accept: string) =>
  accept.split(',').some((extension) => name.toLowerCase().endsWith(extension));

const oneOf = (kinds: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(kinds);
