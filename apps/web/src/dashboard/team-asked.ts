import type { dashboard, QueryInput } from '@tracker/contract';
import { useSearchParams } from 'react-router';

export const names = ['standing', 'programme', 'name'] as const;

/** What the address of a list of apprentices asks for. The API refuses what it does not know. */
export function useTeamAsked() {
  const [address] = useSearchParams();
  const query = [...names, 'after'].flatMap((name) => {
    const value = address.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return { query: Object.fromEntries(query) as QueryInput<typeof dashboard.getTeam> };
}
