/** The page of the apprentices behind a figure, and of a cohort. Empty parts are left out. */
export const cohortAddress = (
  page: '/cohorts' | '/cohorts/apprentices',
  asked: Readonly<Record<string, string>>,
) => {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return query === '' ? page : `${page}?${query}`;
};
