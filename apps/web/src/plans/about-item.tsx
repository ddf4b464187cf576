import type { ItemView } from '@tracker/contract';
import { Link, SummaryList, type SummaryRow } from '@tracker/govuk';
import { fullDay } from '../app/format';
import { signersOf } from '../app/names';
import { StatusTag } from '../app/status-tag';

/** The facts beside an item. */
export const AboutItem = ({ item }: { item: ItemView }) => (
  <>
    <section className="app-aside" aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        About this item
      </h2>
      <SummaryList className="app-facts" rows={factsOf(item)} />
    </section>
    {item.needs.length > 0 && <Needs needs={item.needs} />}
    {item.mapsTo.length > 0 && <MapsTo mapsTo={item.mapsTo} />}
    {item.onlyOthers && (
      <section className="app-aside" aria-labelledby="only-others">
        <h2 className="govuk-heading-s" id="only-others">
          What only others can do
        </h2>
        <p className="govuk-body-s">{item.onlyOthers}</p>
      </section>
    )}
  </>
);

function factsOf(item: ItemView): (SummaryRow | null)[] {
  const { dueOn, dueWeek, dueHistory, planned, owner, signer, isTicked, repeats, offTheJobWords } =
    item;
  return [
    {
      key: 'Due',
      value: <Due on={dueOn} week={dueWeek} planned={planned} history={dueHistory} />,
    },
    repeats ? { key: 'Repeats', value: upperFirst(repeats) } : null,
    { key: 'Who does it', value: <Party {...owner} /> },
    isTicked
      ? { key: 'Signed off', value: 'No. Who does it marks it as completed' }
      : { key: 'Who signs off', value: <Party {...signer} /> },
    { key: 'Off-the-job', value: offTheJobWords },
  ];
}

type DueProps = {
  on: string;
  week: number;
  planned: ItemView['planned'];
  history: readonly string[];
};

/** The day, and every day on which it was due before. */
const Due = ({ on, week, planned, history }: DueProps) => (
  <>
    {fullDay(on)} ({weekWords(week)})
    {planned && (
      <span className="app-task__meta app-party">
        Planned for {fullDay(planned.on)}. Due later, because the record began on{' '}
        {fullDay(planned.recordBeganOn)}
      </span>
    )}
    {history.map((words, index) => (
      <span key={index} className="app-task__meta">
        {words}
      </span>
    ))}
  </>
);

/** The weeks before the start are counted down to it. */
const weekWords = (week: number) => (week > 0 ? `week ${week}` : 'before the start');

/** The name, and below it what they are to the apprentice. */
function Party({ people, words, isYou }: ItemView['owner'] | ItemView['signer']) {
  if (people.length === 0) return `${upperFirst(words)} (nobody is named yet)`;
  return (
    <>
      {isYou && people.length === 1
        ? signersOf([{ ...people[0], name: 'You' }])
        : signersOf(people)}
      {!isYou && <span className="app-task__meta app-party">{upperFirst(words)}</span>}
    </>
  );
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const Needs = ({ needs }: { needs: ItemView['needs'] }) => (
  <section className="app-aside" aria-labelledby="needs">
    <h2 className="govuk-heading-s" id="needs">
      What comes first
    </h2>
    <ul className="app-needs">
      {needs.map((need) => (
        <li key={need.id}>
          <Link className="govuk-link" href={`/items/${need.id}`}>
            {need.title}
          </Link>
          <div>
            <StatusTag {...need} />
          </div>
        </li>
      ))}
    </ul>
  </section>
);

/** Frameworks and the parts of them that this item is evidence for. */
const MapsTo = ({ mapsTo }: Pick<ItemView, 'mapsTo'>) => (
  <section className="app-aside" aria-labelledby="maps-to">
    <h2 className="govuk-heading-s" id="maps-to">
      What it helps towards
    </h2>
    <dl className="app-maps">
      {mapsTo.map(({ framework, words }) => (
        <div key={framework}>
          <dt>{framework}</dt>
          <dd>
            {words.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
