import type { EntryView } from '@tracker/contract';

/** What an auditor would ask about a session that is in the log: for its apprentice and for who verifies it. */
export const Doubts = ({ doubts }: Pick<EntryView, 'doubts'>) =>
  doubts.length > 0 && (
    <ul className="app-doubt-list" aria-label="Auditors may ask">
      {doubts.map((words) => (
        <li key={words}>{words}.</li>
      ))}
    </ul>
  );
