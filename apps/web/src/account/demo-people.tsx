import { Button } from '@tracker/govuk';
import { useState } from 'react';

type Demo = {
  password: string;
  people: readonly { name: string; email: string; role: string }[];
};

type DemoPeopleProps = {
  demo: Demo;
  onChoose: (as: { email: string; password: string }) => Promise<void>;
};

/** Only the demo has these: one button for each invented person. */
export function DemoPeople({ demo, onChoose }: DemoPeopleProps) {
  const [problem, setProblem] = useState('');
  const choose = (email: string) =>
    void onChoose({ email, password: demo.password }).catch((error: Error) =>
      setProblem(error.message),
    );
  return (
    <section className="app-demo-people" aria-labelledby="demo-people">
      <h2 className="govuk-heading-m" id="demo-people">
        Try it as one of these people
      </h2>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <ul className="app-demo-people__list">
        {demo.people.map(({ name, email, role }) => (
          <li key={email} className="app-demo-people__item">
            <Button
              type="button"
              variant="secondary"
              className="app-demo-people__button"
              onClick={() => choose(email)}
            >
              Sign in as {name}, {role}
            </Button>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Or use an email address and password</h2>
      <p className="govuk-body">
        Everybody in the demo has the password{' '}
        <b className="app-demo-people__password">{demo.password}</b>
      </p>
    </section>
  );
}
