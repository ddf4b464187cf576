import type { EntryView } from '@tracker/contract';
import { likeSession, usualSession, type FormContent } from './form-content';
import type { SessionForm } from './session-fields';

type From = { like?: EntryView; item: string | null };

/** What a new form starts with. */
export function startOf(form: SessionForm, { like, item }: From): FormContent {
  if (like) return likeSession(like, form.today);
  const start = usualSession(form.today);
  return item ? { ...start, ...forItem(form, item) } : start;
}

/** The item is chosen, and with it the first kind of session that it is suggested for. */
function forItem({ items, kinds, suggested }: SessionForm, item: string): FormContent {
  if (!items.some(({ id }) => id === item)) return {};
  const kind = kinds.find(({ value }) => suggested[value].includes(item));
  return { itemIds: [item], ...(kind && { kind: kind.value }) };
}
