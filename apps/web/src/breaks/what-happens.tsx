/** What a break stops and what it does not (docs/decisions/0019-breaks-in-learning.md). */
export const WhatHappens = () => (
  <section aria-labelledby="what-happens" className="app-measure">
    <h2 className="govuk-heading-m" id="what-happens">
      What happens during a break
    </h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>
        Every due date from the first day of the break on moves by as many days as the break lasts.
        The planned end of the apprenticeship moves too. Each item says when it was due before.
      </li>
      <li>
        Every clock stops: how late items are, how long requests wait, days without activity, the
        next 12-week review, and the hours that the plan expects. They go on after the break.
      </li>
      <li>The standing says Paused. Nobody is called for what stands still.</li>
      <li>
        Certificates still run out on the day that they name, and learning that has to be done again
        still has to be.
      </li>
      <li>
        The apprentice can read everything, write drafts and statements, and add evidence and
        certificates.
      </li>
      <li>
        The apprentice cannot log sessions on days of the break, ask for sign-off, or mark items as
        completed. Keeping in touch is welcome; it is not logged and does not count.
      </li>
      <li>A mentor can still decide on what was asked for before the break.</li>
    </ul>
  </section>
);
