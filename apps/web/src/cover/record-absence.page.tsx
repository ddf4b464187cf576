import { useSuspenseQuery } from '@tanstack/react-query';
import { cover } from '@tracker/contract';
import { Button, ButtonGroup, DateInput, dayOf, Link, TextInput } from '@tracker/govuk';
import { useParams } from 'react-router';
import { z } from 'zod';
import { useDone } from '../app/done';
import { FormPage } from '../app/form-page';
import { read, useWrite } from '../app/query';
import { daysWords } from './absence-table';

const { fromOn, untilOn, deputy } = cover.recordMyAbsence.body.shape;
const schema = z.object({
  fromOn: z.preprocess(dayOf, fromOn),
  untilOn: z.preprocess(dayOf, untilOn),
  deputy,
});
type Absence = z.output<typeof schema>;

/** I say when I am away and who judges in my place. */
export function RecordMyAbsencePage() {
  const { data } = useSuspenseQuery(read(cover.getMyCover, {}));
  const record = useWrite(cover.recordMyAbsence);
  return (
    <AbsenceForm
      title="Say when you are away"
      today={data.today}
      whose="your"
      back={{ href: '/account/cover', text: 'Back to when you are away' }}
      record={(body) => record({ body })}
    />
  );
}

/** A programme lead says it for somebody who cannot. */
export function RecordAbsencePage() {
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(read(cover.getCoverOf, { params: { id } }));
  const record = useWrite(cover.recordAbsence);
  return (
    <AbsenceForm
      title={`Record an absence of ${data.person.name}`}
      today={data.today}
      whose="their"
      back={{ href: `/people/${id}/cover`, text: `Back to ${data.person.name}` }}
      record={(body) => record({ params: { id }, body })}
    />
  );
}

type AbsenceFormProps = {
  title: string;
  today: string;
  whose: 'your' | 'their';
  back: { href: string; text: string };
  record: (absence: Absence) => Promise<unknown>;
};

function AbsenceForm({ title, today, whose, back, record }: AbsenceFormProps) {
  const done = useDone();
  const save = async (absence: Absence) => {
    await record(absence);
    done(
      back.href,
      `Recorded: away ${absence.fromOn === absence.untilOn ? 'on ' : ''}${daysWords(absence)}`,
    );
  };
  return (
    <FormPage
      title={title}
      back={back}
      schema={schema}
      onSubmit={save}
      whoCanSee="everybody who has to do with the apprentices concerned sees the days and who stands in. No reason is asked for."
    >
      <div className="app-measure">
        <DateInput
          name="fromOn"
          legend="First day away"
          legendSize="m"
          hint={`For example, ${partsInWords(today)}`}
        />
        <DateInput name="untilOn" legend="Last day away" legendSize="m" />
        <TextInput
          name="deputy"
          type="email"
          label="Deputy’s work email address (optional)"
          labelSize="m"
          hint={`Who judges in ${whose} place, and sees the same records on these days. If you name nobody, the line manager of each apprentice judges, or else the mentor`}
          autoComplete="off"
          spellCheck={false}
        />
        <ButtonGroup>
          <Button>Save</Button>
          <Link className="govuk-link app-touch" href={back.href}>
            Cancel
          </Link>
        </ButtonGroup>
      </div>
    </FormPage>
  );
}

/** "24 11 2026", as it is typed into the three fields. */
const partsInWords = (day: string) => day.split('-').reverse().map(Number).join(' ');
