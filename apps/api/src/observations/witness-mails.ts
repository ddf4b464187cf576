import { dayWords, fullDayWords, verdictWords, type Day, type Verdict } from '@tracker/domain';
import type { Message } from '../notifications/mail';

/** What witnesses, apprentices and signers are told, in the words of each mail. */

type About = { apprentice: string; title: string };

export const invitation = (
  { apprentice, title }: About,
  { witness, link, until }: { witness: string; link: string; until: Day },
): Message => ({
  subject: `${apprentice} asks you to say what you saw`,
  lines: [
    `Dear ${witness}`,
    `${apprentice} is an apprentice and names you as somebody who was there when they did this: ${title}.`,
    'Say what you saw on one page. You need no account, and it takes about 2 minutes:',
    link,
    `The link is for you alone. It works once, until the end of ${fullDayWords(until)}.`,
    'If you do not know this person, or were not there, you can say so on the page, or leave this mail alone.',
  ],
});

export const receipt = (
  { apprentice, title }: About,
  { verdict, link }: { verdict: Verdict; link: string },
): Message => ({
  subject: `Your witness statement for ${apprentice}`,
  lines: [
    `A witness statement was sent with the link that this address got. It is about ${apprentice} and: ${title}.`,
    `It says: ${verdictWords[verdict]}.`,
    'If that was you, you have nothing to do. Thank you.',
    'If that was not you, say so here, and the statement is withdrawn:',
    link,
  ],
});

export const answered = (
  { apprentice, title }: About,
  { witness, page }: { witness: string; page: string },
): Message => ({
  subject: `${witness} has answered you`,
  lines: [
    `${apprentice}, the witness you asked about “${title}” has answered: ${witness}. Read the statement here:`,
    page,
  ],
});

export const repudiated = (
  { apprentice, title }: About,
  { witness, on, page }: { witness: string; on: Day; page: string },
): Message => ({
  subject: `A witness statement for ${apprentice} was withdrawn`,
  lines: [
    `The statement of ${dayWords(on)} that came with the link for ${witness} was withdrawn. Whoever reads that address says that it was not them.`,
    `It was about ${apprentice} and: ${title}. It stays on the record, struck through. Look at the item again:`,
    page,
  ],
});
