import { Link } from '@tracker/govuk';
import { Page } from '../app/page';
import type { EvidenceForm, Serving } from './serving';
import { useForm } from './use-form';

/** How to add: each way is a page of its own. */
export function AddEvidencePage() {
  const { form, serving } = useForm();
  return (
    <Page
      title="Add evidence"
      caption={serving.title}
      back={serving.back}
      whoCanSee={form.apprenticeship.whoCanSee}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <ul className="app-ways">
            {waysFor(form, serving).map(({ page, title, text }) => (
              <li key={page} className="app-ways__item">
                <p className="app-ways__title">
                  <Link className="govuk-link" href={`/portfolio/new/${page}${serving.address}`}>
                    {title}
                  </Link>
                </p>
                <p className="app-ways__text">{text}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  );
}

function waysFor({ existing, fileKinds, largestFileWords }: EvidenceForm, serving: Serving) {
  return [
    {
      page: 'file',
      title: 'A file or a photo',
      text: `${fileKinds.join(', ')}. Up to ${largestFileWords}.`,
    },
    {
      page: 'link',
      title: 'A link',
      text: 'To a change, a test run, a page of documentation. It has to start with https://',
    },
    { page: 'note', title: 'A note', text: 'In your own words.' },
    ...(existing.length > 0 && serving.title
      ? [
          {
            page: 'existing',
            title: 'Something you already have',
            text: 'One piece can serve several items and sessions.',
          },
        ]
      : []),
  ];
}
