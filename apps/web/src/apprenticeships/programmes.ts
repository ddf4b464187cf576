import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { programmes, type Response, type RolePage } from '@tracker/contract';
import { read } from '../app/query';

export type Programme = Response<typeof programmes.listProgrammes>['programmes'][number] & {
  role: RolePage;
};

/** Published programmes, each with the role definition that names its appendix. */
export function useProgrammes(): Programme[] {
  const { data } = useSuspenseQuery(read(programmes.listProgrammes, {}));
  const roles = useSuspenseQueries({
    queries: data.programmes.map(({ key }) => read(programmes.getRole, { params: { key } })),
  });
  return data.programmes.flatMap((programme, index) => {
    const role = roles[index]?.data;
    return role ? [{ ...programme, role }] : [];
  });
}
