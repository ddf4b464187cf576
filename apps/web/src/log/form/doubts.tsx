import { InsetText } from '@tracker/govuk';
import { useEffect, useRef, useState } from 'react';
import { contentOf, textIn, type FormContent } from './form-content';
import { dayTyped, minutesTyped } from './session-schema';
import type { SessionForm } from './session-fields';

/** What auditors would ask about the session as it stands in the form. It stops nobody. */
export function Doubts({ doubts }: { doubts: SessionForm['doubts'] }) {
  const place = useRef<HTMLDivElement>(null);
  const [content, setContent] = useState<FormContent>({});
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const look = () => setContent(contentOf(form));
    look();
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, []);
  const found = doubtsAbout(content, doubts);
  return (
    <div ref={place} role="status" className="app-doubts">
      {found.length > 0 && (
        <InsetText>
          <p className="govuk-body">
            <b>Auditors may ask about this.</b> You can add it all the same.
          </p>
          <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
            {found.map((words) => (
              <li key={words}>{words}.</li>
            ))}
          </ul>
        </InsetText>
      )}
    </div>
  );
}

/** Of what is filled in so far. */
function doubtsAbout(content: FormContent, { late, short, sameLength }: SessionForm['doubts']) {
  const on = dayTyped(content);
  const did = textIn(content, 'did').trim();
  const words = `${did} ${textIn(content, 'learned')}`.split(/\s+/).filter(Boolean);
  return [
    on && on < late.before && late.words,
    did && words.length < short.fewestWords && short.words,
    sameLength && minutesTyped(content) === sameLength.minutes && sameLength.words,
  ].filter((each): each is string => typeof each === 'string' && each !== '');
}
