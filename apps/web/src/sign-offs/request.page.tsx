import { useSuspenseQuery } from '@tanstack/react-query';
import { plans, signOffs, type ItemView } from '@tracker/contract';
import { Button, Checkboxes, Link, SummaryList } from '@tracker/govuk';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../app/api-problem';
import { useDone } from '../app/done';
import { EvidenceList } from '../app/evidence-list';
import { count } from '../app/format';
import { levelsInWords } from '../app/levels';
import { namesOf } from '../app/names';
import { FormPage } from '../app/form-page';
import { useGuardedWrite } from '../app/guarded';
import { useReadToChange } from '../app/query';
import { SentEntries } from './snapshot';

/** Check before sending: exactly what the signer will see, and nothing that must not be sent. */
export function RequestPage() {
  const { id = '' } = useParams();
  return <Request key={id} id={id} />;
}

function Request({ id }: { id: string }) {
  const reading = useReadToChange(plans.getItem, { params: { id } });
  const { data: opened } = useSuspenseQuery(reading);
  const { write: ask, newer } = useGuardedWrite(signOffs.requestSignOff, {
    reading,
    opened,
    versionOf: ({ version }) => version,
  });
  const done = useDone();
  // Read once: what is sent is what is shown, and a change meanwhile is the answer to the form.
  const [first] = useState(opened);
  const isOpen = first.moves.includes('request');
  const item = newer ?? first;
  if (!isOpen)
    throw new ApiProblem(409, `You cannot ask now. The item is ${item.statusWords.toLowerCase()}`);
  const signer = namesOf(item.signer.people) || 'your mentor';
  return (
    <FormPage
      title={`Check what ${signer} will see`}
      tabTitle={`Ask for sign-off: ${item.title}`}
      caption={item.title}
      back={{ href: `/items/${id}`, text: 'Back to the item' }}
      schema={signOffs.requestSignOff.body}
      onSubmit={async (body) => {
        await ask({ params: { id }, body });
        done(`/items/${id}`, `Sent to ${signer}`);
      }}
      whoCanSee={item.apprenticeship.whoCanSee}
    >
      <p className="govuk-body">
        What you send is kept as it is now. While {signer} looks at it you cannot change it; you can
        withdraw it.
      </p>
      <Preview item={item} />
      <Checkboxes
        name="confirmed"
        legend="Before you send it"
        legendSize="m"
        items={[
          {
            name: 'confirmed',
            label:
              'It holds no personal data of others, no passwords or keys, and nothing OFFICIAL-SENSITIVE',
          },
        ]}
      />
      <Button>Ask for sign-off</Button>
    </FormPage>
  );
}

const Preview = ({ item }: { item: ItemView }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Done when', value: item.doneWhen },
        {
          key: 'What I did',
          value: item.statement ? (
            <span className="app-as-typed">{item.statement}</span>
          ) : (
            <b>Nothing written. Say in a few words what you did.</b>
          ),
          actions: [changeOf(item, 'what I did')],
        },
        item.skills.length > 0 && {
          key: 'My level',
          value: upperFirst(levelsInWords(item.skills.map(levelSaid))) || 'Not said',
          actions: [changeOf(item, 'my level')],
        },
      ]}
    />
    <h2 className="govuk-heading-m">{count(item.entries.length, 'session')}</h2>
    <SentEntries
      entries={item.entries.map((entry) => ({ ...entry, with: entry.with.join(', ') }))}
    />
    <p className="govuk-body">
      <Link className="govuk-link" href={`/log/new?item=${item.id}`}>
        Log a session for this
      </Link>
    </p>
    <h2 className="govuk-heading-m">{count(item.evidence.length, 'piece')} of evidence</h2>
    {item.evidence.length > 0 && <EvidenceList pieces={item.evidence} />}
    <p className="govuk-body">
      <Link className="govuk-link" href={`/portfolio/new?item=${item.id}`}>
        Add evidence
      </Link>
    </p>
  </>
);

const levelSaid = ({ name, self }: ItemView['skills'][number]) => ({
  name,
  level: self && self.level,
});

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const changeOf = ({ id }: ItemView, what: string) => ({
  href: `/items/${id}/statement`,
  text: 'Change',
  visuallyHiddenText: what,
});
